#!/bin/sh
':' //; # A shell that runs this file looks for Node 24 and hands over; for JavaScript these lines are strings and comments.
':' //; main=$(readlink -f "$0") || main=$0; node="${main%/src/main.ts}/node_modules/.bin/node"; major=0
':' //; if [ ! -x "$node" ]; then node=node; major=$(node -p 'parseInt(process.versions.node)' 2>/dev/null) || major=0; else major=24; fi
':' //; if [ "$major" -lt 24 ]; then echo "interlingua needs Node 24. Run 'npm ci' in ${main%/src/main.ts}: it brings one." >&2; exit 2; fi
':' //; exec "$node" "$main" "$@"; exit 2

// The command line. Nothing is imported before the version is known, since an older Node could not load it.

if (Number.parseInt(process.versions.node, 10) < 24) {
  process.stderr.write(
    `interlingua needs Node 24, and this is ${process.versions.node}. Run 'npm ci' in its folder: it brings one, ` +
      `which 'npm start' and './src/main.ts' use.\n`,
  )
  process.exit(2)
}

const { runCommandLine } = await import('./cli/command-line.ts')
process.exitCode = await runCommandLine(process.argv.slice(2))
