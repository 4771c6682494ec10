// Whether a code is a unit of UCUM: its grammar, prefixes and atoms. https://ucum.org/ucum

/** Atoms that take a prefix. */
const metric = new Set(
  `m s g rad K C cd mol sr Hz N Pa J W A V F Ohm S Wb Cel T H lm lx Bq Gy Sv l L ar t bar u eV pc [c] [h] [k] [eps_0] [mu_0]
  [e] [m_e] [m_p] [G] [g] [ly] gf dyn erg P Bi St Mx G Oe Gb sb Lmb ph Ci R RAD REM Gal cal_[15] cal_[20] cal_m cal_IT cal_th
  cal tex m[H2O] m[Hg] eq osm g% kat U [iU] [IU] Np B B[SPL] B[V] B[mV] B[uV] B[10.nV] B[W] B[kW] st mho bit By Bd [Cal]
  [EU] [arb'U] [m/s2/Hz^0.5]`.split(/\s+/),
)

const plain = new Set(
  `10* 10^ [pi] % [ppth] [ppm] [ppb] [pptr] gon deg ' '' min h d a_t a_j a_g a wk mo_s mo_j mo_g mo AU atm [lbf_av] Ky
  [in_i] [ft_i] [yd_i] [mi_i] [fth_i] [nmi_i] [kn_i] [sin_i] [sft_i] [syd_i] [cin_i] [cft_i] [cyd_i] [bf_i] [cr_i] [mil_i]
  [cml_i] [hd_i] [ft_us] [yd_us] [in_us] [rd_us] [ch_us] [lk_us] [rch_us] [rlk_us] [fth_us] [fur_us] [mi_us] [acr_us]
  [srd_us] [smi_us] [sct] [twp] [mil_us] [in_br] [ft_br] [rd_br] [ch_br] [lk_br] [fth_br] [pc_br] [yd_br] [mi_br] [nmi_br]
  [kn_br] [acr_br] [gal_us] [bbl_us] [qt_us] [pt_us] [gil_us] [foz_us] [fdr_us] [min_us] [crd_us] [bu_us] [gal_wi] [pk_us]
  [dqt_us] [dpt_us] [tbs_us] [tsp_us] [cup_us] [foz_m] [cup_m] [tsp_m] [tbs_m] [gal_br] [pk_br] [bu_br] [qt_br] [pt_br]
  [gil_br] [foz_br] [fdr_br] [min_br] [gr] [lb_av] [oz_av] [dr_av] [scwt_av] [lcwt_av] [ston_av] [lton_av] [stone_av]
  [pwt_tr] [oz_tr] [lb_tr] [sc_ap] [dr_ap] [oz_ap] [lb_ap] [oz_m] [lne] [pnt] [pca] [pnt_pr] [pca_pr] [pied] [pouce] [ligne]
  [didot] [cicero] [degF] [degR] [degRe] [Btu_39] [Btu_59] [Btu_60] [Btu_m] [Btu_IT] [Btu_th] [Btu] [HP] [den] [in_i'H2O]
  [in_i'Hg] [PRU] [wood'U] [diop] [p'diop] %[slope] [mesh_i] [Ch] [drp] [hnsf'U] [MET] [hp'_X] [hp'_C] [hp'_M] [hp'_Q] [hp_X]
  [hp_C] [hp_M] [hp_Q] [kp_X] [kp_C] [kp_M] [kp_Q] [pH] [S] [HPF] [LPF] [USP'U] [GPL'U] [MPL'U] [APL'U] [beth'U] [anti'Xa'U]
  [todd'U] [dye'U] [smgy'U] [bdsk'U] [ka'U] [knk'U] [mclg'U] [tb'U] [CCID_50] [TCID_50] [EID_50] [PFU] [FFU] [CFU] [IR] [BAU]
  [AU] [Amb'a'1'U] [PNU] [Lf] [D'ag'U] [FEU] [ELU] Ao b att [psi] circ sph [car_m] [car_Au] [smoot] bit_s [NTU] [FNU]`.split(
    /\s+/,
  ),
)

const prefixes = /^(?:da|Ki|Mi|Gi|Ti|[YZEPTGMkhdcmunpfazy])/

/** No unit that is written down is longer. */
const longest = 200

/** Whether a text is a unit of UCUM in its case-sensitive form. Linear in the text. */
export function isUnit(code: string): boolean {
  if (code === '' || code.length > longest) return false
  let depth = 0
  let at = code.startsWith('/') ? 1 : 0
  for (;;) {
    while (code[at] === '(') {
      depth += 1
      at += 1
      if (code[at] === '/') at += 1
    }
    const end = componentEnd(code, at)
    if (end === undefined) return false
    at = end
    while (code[at] === ')' && depth > 0) {
      depth -= 1
      at += 1
      at = exponentEnd(code, at)
    }
    if (at === code.length) return depth === 0
    if (code[at] !== '.' && code[at] !== '/') return false
    at += 1
  }
}

/** The end of one unit with its exponent and annotation; undefined where there is none. */
function componentEnd(code: string, start: number): number | undefined {
  if (code[start] === '{') return annotationEnd(code, start)
  let at = start
  let brackets = 0
  for (; at < code.length; at += 1) {
    const sign = code[at] as string
    if (sign === '[') brackets += 1
    else if (sign === ']') brackets -= 1
    else if (brackets === 0 && /[./(){}]/.test(sign)) break
  }
  const text = code.slice(start, at)
  if (!/^\d+$/.test(text) && !isSimple(text)) return undefined
  return code[at] === '{' ? annotationEnd(code, at) : at
}

function exponentEnd(code: string, at: number): number {
  return at + (/^[+-]?\d+/.exec(code.slice(at, at + 6))?.[0].length ?? 0)
}

function annotationEnd(code: string, start: number): number | undefined {
  const end = code.indexOf('}', start)
  if (end < 0) return undefined
  return /^[!-z|~]*$/.test(code.slice(start + 1, end)) ? end + 1 : undefined
}

function isSimple(text: string): boolean {
  if (isAtom(text)) return true
  const [, unit = '', exponent] = /^(.*?)([+-]?\d+)$/.exec(text) ?? []
  return exponent !== undefined && isAtom(unit)
}

function isAtom(text: string): boolean {
  if (plain.has(text) || metric.has(text)) return true
  const prefix = prefixes.exec(text)?.[0]
  return prefix !== undefined && (metric.has(text.slice(prefix.length)) || metric.has(text.slice(1)))
}
