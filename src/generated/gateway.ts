// Made from openapi/gateway.yaml by npm run generate. Do not edit.

export interface paths {
    "/vendors/{vendor}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The vendor's folder name
                 * @example bamboohr
                 */
                vendor: components["parameters"]["vendor"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take HL7 v2 messages in, each where its MSH-9 belongs
         * @description Answers with an acknowledgement for each message, made when it is committed; JSON with Accept: application/json. Needs the scope vendor/{vendor}.{message}.c of the messages that take them.
         */
        post: operations["receiveHl7v2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vendors/{vendor}/{message}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The vendor's folder name
                 * @example bamboohr
                 */
                vendor: components["parameters"]["vendor"];
                /** @example employees */
                message: components["parameters"]["message"];
            };
            cookie?: never;
        };
        /**
         * Records that match, in the vendor's form
         * @description Takes the search parameters of the message's kind, for example identifier=system|value. Needs the scope vendor/{vendor}.{message}.s and the search scope of the kind.
         */
        get: operations["searchVendorForm"];
        put?: never;
        /**
         * Take a vendor's payload in
         * @description HL7 v2 messages are answered as at /vendors/{vendor}. Needs the scope vendor/{vendor}.{message}.c.
         */
        post: operations["receiveMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vendors/{vendor}/{message}/$check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The vendor's folder name
                 * @example bamboohr
                 */
                vendor: components["parameters"]["vendor"];
                /** @example employees */
                message: components["parameters"]["message"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer as the real call would, and store nothing but the log line */
        post: operations["checkMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vendors/{vendor}/{message}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The vendor's folder name
                 * @example bamboohr
                 */
                vendor: components["parameters"]["vendor"];
                /** @example employees */
                message: components["parameters"]["message"];
                /** @description The record's canonical id */
                id: string;
            };
            cookie?: never;
        };
        /** One record in the vendor's form */
        get: operations["readVendorForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Transfers that match, newest first
         * @description Needs the scope admin/transfers.r.
         */
        get: operations["listTransfers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["transfer"];
            };
            cookie?: never;
        };
        /**
         * One transfer with its steps, issues and links
         * @description For the client that made it, or with the scope admin/transfers.r.
         */
        get: operations["showTransfer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["transfer"];
            };
            cookie?: never;
        };
        /**
         * What became of each item, one line of JSON an item
         * @description For the client that made it, or with the scope admin/transfers.r.
         */
        get: operations["listTransferItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/{id}/body": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["transfer"];
            };
            cookie?: never;
        };
        /**
         * The body that crossed, as it was
         * @description Needs the scope admin/bodies.r. A body is kept for the retention time, then it is gone (410).
         */
        get: operations["readTransferBody"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/systems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Systems and consumers
         * @description Needs the scope admin/systems.r.
         */
        get: operations["listSystems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which system is the system of record of what
         * @description Needs the scope admin/authorities.r.
         */
        get: operations["listAuthorities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authorities/$what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What rules would have done to the writes that were made
         * @description Nothing changes. Needs the scope admin/authorities.r, and system/{kind}.r of the rules' kind.
         */
        post: operations["tryAuthorities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authorities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** One rule */
        get: operations["showAuthority"];
        /**
         * Makes or changes a rule
         * @description Rules of a workspace are changed there. Needs the scope admin/authorities.u.
         */
        put: operations["putAuthority"];
        post?: never;
        /** Removes a rule that was made here */
        delete: operations["removeAuthority"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authorities/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** What became of a rule, and who did it, the latest first */
        get: operations["showAuthorityHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What systems proposed to the systems of record
         * @description All of them with the scope admin/proposals.r, else those for the caller's own system.
         */
        get: operations["listProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** One proposal, its elements beside what the record has */
        get: operations["showProposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{id}/$accept": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Applies a proposal as the owner's own write
         * @description For the owner's clients, and with the scope admin/proposals.u. 409 when it was decided before.
         */
        post: operations["acceptProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{id}/$decline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declines a proposal */
        post: operations["declineProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/{kind}/{id}/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A kind of FHIR R4 or HR Open 4.2 */
                kind: string;
                /** @description The record's canonical id */
                id: string;
            };
            cookie?: never;
        };
        /**
         * Who has seen this record, newest first
         * @description The transfers that showed it, on any face. Needs the scope admin/disclosures.r. docs/disclosure.md says what is put on record, and how soon.
         */
        get: operations["listDisclosures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/{kind}/{id}/lineage": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A kind of FHIR R4 or HR Open 4.2 */
                kind: string;
                /** @description The record's canonical id */
                id: string;
            };
            cookie?: never;
        };
        /**
         * Where the elements of a record come from
         * @description Needs the scope to read the kind. Who may read the transfer log is also told the clients, and which writes of an element did not count. What the client's view hides is as if it were not there.
         */
        get: operations["readLineage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a person has to decide, or has decided
         * @description Items that may be several records, and what was written while two records were one. The latest first, of kinds that the client may read. Needs the scope admin/reviews.r.
         */
        get: operations["listReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** One review, the item and its candidates side by side */
        get: operations["showReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}/$decide": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decides on a review, and applies the item
         * @description `match` says which record the item is about, `new` that it is about a new one, `dismiss` that it is not to be applied. The item is applied as what its own system says, in a new transfer whose replayOf is the one that brought it. 409 when it was decided before. Needs the scopes admin/reviews.u and system/{kind}.u.
         */
        post: operations["decideReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/{kind}/{id}/$merge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A kind of FHIR R4 or HR Open 4.2 */
                kind: components["parameters"]["kindOfRecord"];
                /** @description The record's canonical id */
                id: components["parameters"]["record"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a record another id of the one that it is merged into
         * @description Rewrites no other record and moves no statement. A merged Patient stays readable, inactive and linked; of other kinds a read of the old id is answered 301 with the survivor's address. Needs the scopes admin/identity.u and system/{kind}.u.
         */
        post: operations["mergeRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/{kind}/{id}/$unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A kind of FHIR R4 or HR Open 4.2 */
                kind: components["parameters"]["kindOfRecord"];
                /** @description The record's canonical id */
                id: components["parameters"]["record"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a merged record one of its own again
         * @description What was said by its identifiers, before and since the merge, is its own again; what else was written on the survivor meanwhile stays there, and a review lists it. Needs the scopes admin/identity.u and system/{kind}.u.
         */
        post: operations["unmergeRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/{kind}/{id}/golden": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A kind of FHIR R4 or HR Open 4.2 */
                kind: components["parameters"]["kindOfRecord"];
                /** @description The record's canonical id */
                id: components["parameters"]["record"];
            };
            cookie?: never;
        };
        /**
         * Whom a record is about, over all records and systems
         * @description Needs the scopes admin/identity.r and system/{kind}.r.
         */
        get: operations["showGoldenRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entities/{type}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                type: "person" | "organisation" | "position";
                id: string;
            };
            cookie?: never;
        };
        /**
         * One person, organisation or position, over all records and systems
         * @description Needs the scope admin/identity.r.
         */
        get: operations["showEntity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crosswalk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which record an identifier is, or which identifiers a record has, now and before
         * @description Takes a kind with either an identifier or a record. Needs the scopes admin/identity.r and system/{kind}.r.
         */
        get: operations["listLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matching": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rules by which records are compared
         * @description Records are found by a rule when it is ready. Needs the scope admin/identity.r.
         */
        get: operations["listMatchRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search-parameters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the index of every search parameter defined at run time stands
         * @description Needs the scope admin/search-parameters.r. Searches may use a parameter when its state is done.
         */
        get: operations["listSearchParameters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Changes of records, in a strict order
         * @description Gives the kinds that the client's scopes let it read (system/{kind}.r), and of them the records that its view admits. Follow next for ever; an unknown cursor is answered 410.
         */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{name}/$plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: components["parameters"]["workspace"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What applying the workspace would do
         * @description Needs the scope admin/workspaces.r.
         */
        post: operations["planWorkspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{name}/$apply": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: components["parameters"]["workspace"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply the workspace, as planned, in one transaction
         * @description Needs the scope admin/workspaces.u.
         */
        post: operations["applyWorkspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{vendor}/mappings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The vendor's folder name
                 * @example bamboohr
                 */
                vendor: components["parameters"]["vendor"];
            };
            cookie?: never;
        };
        /**
         * The mapping of each of the vendor's messages, and where it comes from
         * @description Needs the scope admin/mappings.r.
         */
        get: operations["listMappings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{vendor}/mappings/{message}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The vendor's folder name
                 * @example bamboohr
                 */
                vendor: components["parameters"]["vendor"];
                /** @example employees */
                message: components["parameters"]["message"];
            };
            cookie?: never;
        };
        /**
         * The mapping in force, or a saved version of it
         * @description Needs the scope admin/mappings.r.
         */
        get: operations["readMapping"];
        /**
         * Save a mapping over the vendor folder's, when it keeps its laws
         * @description Needs the scope admin/mappings.u. In force at once; earlier versions are kept. A mapping that breaks a law is refused with 422: the
         *     issue names the row and shows the smallest item that breaks it.
         */
        put: operations["saveMapping"];
        post?: never;
        /**
         * Go back to the vendor folder's mapping
         * @description Needs the scope admin/mappings.u. What was saved stays in the history.
         */
        delete: operations["revertMapping"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{vendor}/mappings/{message}/$check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The vendor's folder name
                 * @example bamboohr
                 */
                vendor: components["parameters"]["vendor"];
                /** @example employees */
                message: components["parameters"]["message"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What saving a mapping would find
         * @description Needs the scope admin/mappings.r. Nothing is saved.
         */
        post: operations["checkMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{vendor}/mappings/{message}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The vendor's folder name
                 * @example bamboohr
                 */
                vendor: components["parameters"]["vendor"];
                /** @example employees */
                message: components["parameters"]["message"];
            };
            cookie?: never;
        };
        /**
         * The saved versions, newest first
         * @description Needs the scope admin/mappings.r. At most 100 a page.
         */
        get: operations["listMappingVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process is alive */
        get: operations["checkHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the gateway can do its work now */
        get: operations["checkReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures for Prometheus
         * @description Needs the scope admin/metrics.r.
         */
        get: operations["readMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description */
        get: operations["describeGateway"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Review: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            sort: "identity" | "unmerge";
            /** @enum {string} */
            state: "open" | "matched" | "new" | "dismissed";
            kind: string;
            /** @description The system whose item it is */
            system: string;
            vendor?: string | null;
            message?: string | null;
            mapping?: string | null;
            identifiers: Record<string, never>[];
            candidates: components["schemas"]["Candidate"][];
            /** @description Why it is asked */
            reason: string;
            /** Format: uuid */
            transfer: string;
            /** Format: date-time */
            at: string;
            /** @description How often the item came */
            times: number;
            /** Format: date-time */
            lastAt: string;
            /** Format: uuid */
            lastTransfer?: string;
            /** Format: date-time */
            decidedAt?: string | null;
            decidedBy?: string | null;
            decisionReason?: string | null;
            decidedRecord?: string | null;
            decisionTransfer?: string | null;
        };
        ReviewDetail: components["schemas"]["Review"] & {
            /** @description What the item states, until it is decided */
            item: Record<string, never> | null;
        };
        Candidate: {
            record: string;
            score: number | null;
            /** @description rule:<name>, or identifier */
            by: string;
            identifiers?: Record<string, never>[];
            comparisons?: {
                path: string;
                as?: string;
                ours?: string[];
                theirs?: string[];
                /** @enum {string} */
                result: "agree" | "differ" | "absent";
                weight: number;
            }[];
            /** @description The record as it is now */
            current?: Record<string, never> | null;
        };
        Link: {
            /** Format: uuid */
            id: string;
            kind: string;
            system: string;
            /** @description Of the identifier; =<rule> for a value that identifies */
            type: string;
            value: string;
            /** @description The record that it was found to be, also after that was merged */
            record: string;
            /** @description own-id, identifier …, rule:<name> <score>, person: <client> <reason>, merge: … */
            evidence: string;
            grounds?: Record<string, never>[] | null;
            /** @description The system whose item it was */
            source: string;
            /** Format: uuid */
            transfer: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string | null;
            endedBy?: string | null;
        };
        Golden: {
            /** @enum {string|null} */
            type: "person" | "organisation" | "position" | null;
            entities: string[];
            identifiers: Record<string, never>[];
            records: {
                kind: string;
                id: string;
                version: number;
                /** Format: date-time */
                updatedAt: string;
                address: string;
                identifiers: components["schemas"]["Link"][];
                merges: Record<string, never>[];
                sources: Record<string, never>[];
                owners: Record<string, never>[];
            }[];
        };
        Reindex: {
            /** @description Canonical url of the SearchParameter */
            id: string;
            param: string;
            kinds: string[];
            /** @enum {string} */
            state: "running" | "done" | "failed";
            /** @description Records done so far */
            records: number;
            /** @description Those of them with a value */
            withValue: number;
            /** @description Records there were at the start */
            expected: number;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            updatedAt: string;
            fault: string | null;
        };
        /** @enum {string} */
        Direction: "in" | "out";
        /** @enum {string} */
        Outcome: "accepted" | "unchanged" | "proposed" | "quarantined" | "refused";
        Issue: {
            /** @enum {string} */
            severity: "error" | "warning" | "information";
            /** @description Stable id of the rule */
            code: string;
            /** @description JSON Pointer into the checked document */
            path: string;
            /** @description FHIRPath of the element */
            expression?: string;
            /** @description What is wrong and what to do about it */
            text: string;
            line?: number;
            column?: number;
            /** @description Where in the sender's payload */
            source?: string;
        };
        Lineage: {
            kind: string;
            id: string;
            /** @description The version that is told of */
            version: number;
            /** Format: date-time */
            at: string;
            elements: components["schemas"]["ElementLineage"][];
            /** @description The next page; absent on the last */
            next?: string;
        };
        ElementLineage: {
            /** @description The element in the language of mappings */
            path: string;
            /** @description Where it stands in this version */
            pointer?: string;
            /**
             * @description absent: it had a value before, and has none now
             * @enum {string}
             */
            state: "value" | "absent";
            value?: unknown;
            since: {
                /** @description The version that gave the element its value */
                version: number;
                /**
                 * @description It may have had the value before; no older version was looked at
                 * @constant
                 */
                earlier?: true;
            } & components["schemas"]["Said"];
            /** @description Who says the value */
            saidBy?: components["schemas"]["Said"];
            source: components["schemas"]["ElementSource"];
            /** @description The record that a bridge derived the element from, where the client may read it */
            through?: {
                kind: string;
                id: string;
                /** @description The version that it was derived from */
                version: number;
                /** @description The elements of it */
                paths?: string[];
                /** @description Where the lineage of that record is */
                lineage: string;
            };
            /** @description Writes of it that did not count, newest first */
            refused?: components["schemas"]["RefusedWrite"][];
        };
        Said: {
            system: string | null;
            /** Format: uuid */
            transfer: string;
            /** Format: date-time */
            at: string;
            face?: string;
            operation?: string;
            vendor?: string;
            message?: string;
            feed?: string;
            /** @description Version of the mapping that translated it */
            mapping?: string;
            /** Format: uuid */
            replayOf?: string;
            client?: string;
        };
        ElementSource: {
            /** @enum {string} */
            state: "direct" | "translated" | "derived" | "not-stated" | "expired" | "not-kept" | "unknown";
            /** @description Where in the payload the item stood */
            item?: string;
            /** @description What the state means here */
            text: string;
            rules?: {
                /** @description The canonical element as the mapping names it */
                element: string;
                /** @enum {string} */
                state: "value" | "empty" | "not stated";
                /** @description Fields of the item; none for a constant */
                from: string[];
                /** @description What stands there */
                said?: unknown[];
                rule: string;
                /** @description Where the row is written in the mapping */
                row: string;
            }[];
        };
        RefusedWrite: {
            /** Format: uuid */
            transfer: string;
            /** Format: date-time */
            at: string;
            system: string | null;
            client: string | null;
            outcome: string;
            item?: string;
            code: string;
            text: string;
        };
        /** @description RFC 9457 */
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            issues: components["schemas"]["Issue"][];
        };
        Received: {
            /** Format: uuid */
            transfer: string;
            items: components["schemas"]["ItemOutcome"][];
        };
        ReceivedMessages: {
            messages: {
                /** Format: uuid */
                transfer: string | null;
                items: components["schemas"]["ItemOutcome"][];
            }[];
        };
        ItemOutcome: {
            index: number;
            outcome: components["schemas"]["Outcome"];
            kind: string | null;
            id: string | null;
            version: number | null;
            issues: components["schemas"]["Issue"][];
        };
        Accepted: {
            /** Format: uuid */
            transfer: string;
            /** @description Address of the transfer */
            status: string;
            /** @description Address of its items */
            items: string;
        };
        Transfer: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            direction: components["schemas"]["Direction"];
            face: string;
            operation: string;
            client?: string | null;
            system?: string | null;
            vendor?: string | null;
            message?: string | null;
            feed?: string | null;
            mapping?: string | null;
            /** @enum {string} */
            outcome: "accepted" | "unchanged" | "proposed" | "quarantined" | "refused" | "mixed" | "sent" | "in-progress";
            items: number;
            kind?: string | null;
            record?: string | null;
            version?: number | null;
            /** @description No authority covered the kind */
            unowned?: boolean;
            losses?: number;
            correlation: string;
            trace?: string | null;
            replayOf?: string | null;
            counts?: {
                [key: string]: number;
            } | null;
            issues?: components["schemas"]["Issue"][] | null;
            durationMs?: number;
        };
        Disclosure: {
            /** Format: uuid */
            transfer: string;
            /** Format: date-time */
            at: string;
            client: string | null;
            system: string | null;
            /** @description fhir, hr-open, vendor or api */
            face: string;
            /** @description read, vread, search, history, changes, serve, or reads for several in one call */
            operation: string;
            vendor: string | null;
            message: string | null;
            /** @description The X-Correlation-Id of the call */
            correlation: string;
            /** @description Which versions were shown */
            versions: number[];
        };
        TransferPage: {
            transfers: components["schemas"]["Transfer"][];
            /** @description Address of the next page */
            next?: string;
        };
        TransferDetail: components["schemas"]["Transfer"] & {
            steps: {
                /** @enum {string} */
                step: "received" | "translated" | "settled" | "sent";
                /** Format: date-time */
                at: string;
                detail: string;
            }[];
            links: {
                items?: string;
                /** @description Only with the right to see bodies */
                body?: string;
                record?: string;
            };
        };
        Item: {
            index: number;
            outcome: components["schemas"]["Outcome"];
            source?: string | null;
            kind: string | null;
            id: string | null;
            version: number | null;
            issues: components["schemas"]["Issue"][];
        };
        System: {
            id: string;
            name: string;
            vendor: string | null;
            /** @enum {string} */
            role: "system" | "consumer";
            /** @description How this installation layers on its vendor's mappings */
            overlay: Record<string, never>;
            origin: string;
            /** Format: date-time */
            updatedAt: string;
        };
        Authority: {
            id: string;
            kind: string;
            path: string;
            scope: string;
            owner: string;
            /** @description The element of an entity that it was written on */
            element?: string | null;
            /** @description Who speaks when the owner is silent */
            fallback?: string[];
            /** @enum {string} */
            otherwise: "refuse" | "ignore" | "propose" | "flag";
            /** Format: date-time */
            from: string | null;
            /** Format: date-time */
            to: string | null;
            reason?: string | null;
            origin?: string;
            /** Format: date-time */
            updatedAt?: string;
        };
        AuthorityRule: {
            kind: string;
            /** @description An element, as in telecom[system=email]; left out for all of the record, $record for its creation and end */
            path?: string;
            /** @description Conditions on the record, as in meta.tag.code=clinic and active=true */
            scope?: string;
            owner: string;
            fallback?: string[];
            /** @enum {string} */
            otherwise?: "refuse" | "ignore" | "propose" | "flag";
            from?: string;
            to?: string;
            reason?: string;
        };
        Proposal: {
            /** Format: uuid */
            id: string;
            kind: string;
            record: string | null;
            system: string;
            owner: string;
            authority: string;
            message?: string;
            /** @enum {string} */
            state: "open" | "accepted" | "declined";
            elements: Record<string, never>[] | null;
            document?: Record<string, never>;
            /** Format: uuid */
            transfer: string;
            /** Format: date-time */
            at: string;
            decidedBy?: string | null;
            /** Format: date-time */
            decidedAt?: string | null;
            reason?: string | null;
            appliedBy?: string | null;
        };
        Change: {
            kind: string;
            id: string;
            version: number;
            deleted: boolean;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            transfer: string;
            position?: number;
        };
        ChangePage: {
            changes: components["schemas"]["Change"][];
            /** @description The cursor to go on from */
            next: string;
        };
        PlanStep: {
            /** @enum {string} */
            section: "systems" | "authorities" | "matching" | "feeds" | "clients";
            id: string;
            /** @enum {string} */
            action: "create" | "change" | "remove" | "same" | "keep" | "conflict";
            members?: string[];
            text?: string;
        };
        MappingInForce: {
            vendor: string;
            message: string;
            /** @description The canonical kind of its items */
            kind: string;
            /** @enum {unknown} */
            source: "folder" | "saved";
            /** @description Of the last saved version; 0 when none was */
            version: number;
            digest: string;
            /** @description The folder has another mapping than when this version was saved */
            folderChanged: boolean;
            /** @description Whether the call changed anything */
            changed?: boolean;
        };
        MappingReport: {
            valid?: boolean;
            /** @description Laws that do not hold (law.*), required elements without a source (canonical-required), elements that take less than their row lets through, vendor fields that nothing reads (field-unread) */
            issues: components["schemas"]["Issue"][];
            /** @description Made-up items that the laws were tried on */
            tried: number;
            /** @description Of them refused by the mapping itself */
            refused: number;
            /** @description Rows by the law that each keeps */
            rows: {
                [key: string]: number;
            };
        };
        MappingSaved: components["schemas"]["MappingInForce"] & components["schemas"]["MappingReport"];
        MappingShown: components["schemas"]["MappingInForce"] & {
            mapping: {
                [key: string]: unknown;
            };
        };
        MappingVersion: {
            version: number;
            /** @description null where it went back to the folder's */
            digest: string | null;
            /** Format: date-time */
            at: string;
            client: string;
            reason: string | null;
        };
        Plan: {
            workspace: string;
            steps: components["schemas"]["PlanStep"][];
            /** @description Overlays whose vendor's mapping has changed since they were applied (overlay.*) */
            issues: components["schemas"]["Issue"][];
        };
        Applied: components["schemas"]["Plan"] & {
            /** @description Keys made now */
            keys: {
                [key: string]: string;
            };
        };
        Readiness: {
            /** @enum {string} */
            status: "ready" | "not-ready";
            problems: string[];
        };
    };
    responses: {
        /** @description What was done */
        Merged: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /** Format: uuid */
                    transfer: string;
                    kind: string;
                    /** @description The record that was asked about */
                    id: string;
                    /** @description The record that stands for it now */
                    record: string;
                    version: number | null;
                };
            };
        };
        /** @description The golden view */
        Golden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Golden"];
            };
        };
        /** @description Nothing was quarantined or refused */
        Received: {
            headers: {
                "X-Interlingua-Transfer": components["headers"]["X-Interlingua-Transfer"];
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Received"];
            };
        };
        /** @description What became of each message, in its own language or as JSON; the transfers in order */
        Acknowledged: {
            headers: {
                "X-Interlingua-Transfer": components["headers"]["X-Interlingua-Transfer"];
                "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                [name: string]: unknown;
            };
            content: {
                "application/hl7-v2": string;
                "application/json": components["schemas"]["Received"] | components["schemas"]["ReceivedMessages"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Some items were quarantined or refused */
        ReceivedInPart: {
            headers: {
                "X-Interlingua-Transfer": components["headers"]["X-Interlingua-Transfer"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Received"];
            };
        };
        /** @description Every item was quarantined or refused; or, as a problem, the Idempotency-Key belongs to another call */
        ReceivedNothing: {
            headers: {
                "X-Interlingua-Transfer": components["headers"]["X-Interlingua-Transfer"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Received"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description In the vendor's form and media type */
        VendorForm: {
            headers: {
                "X-Interlingua-Transfer": components["headers"]["X-Interlingua-Transfer"];
                "X-Interlingua-Loss": components["headers"]["X-Interlingua-Loss"];
                Link: components["headers"]["Link"];
                [name: string]: unknown;
            };
            content: {
                "*/*": string;
            };
        };
        /** @description Ready, or what is in the way */
        Readiness: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Readiness"];
            };
        };
        /** @description Refused or failed, with the reason and the cure */
        Problem: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description The vendor's folder name
         * @example bamboohr
         */
        vendor: string;
        /** @example employees */
        message: string;
        transfer: string;
        workspace: string;
        /** @description A kind of FHIR R4 or HR Open 4.2 */
        kindOfRecord: string;
        /** @description The record's canonical id */
        record: string;
        /** @description Whose form; the key's own system when left out */
        system: string;
        /** @description At most so many a page */
        count: number;
        /** @description The same key again gets the first answer again, for seven days */
        "Idempotency-Key": string;
    };
    requestBodies: {
        /** @description The payload in the vendor's own format, by its content type */
        Payload: {
            content: {
                "application/json": unknown;
                "application/xml": string;
                "text/xml": string;
                "text/csv": string;
                "application/hl7-v2": string;
            };
        };
        /** @description One message or several, in bar-and-hat encoding; batch files too */
        Messages: {
            content: {
                "application/hl7-v2": string;
                "application/hl7-v2+er7": string;
                "x-application/hl7-v2+er7": string;
                "text/plain": string;
            };
        };
        /** @description A mapping as a vendor folder has it; its shape is vendors/mapping.schema.json */
        Mapping: {
            content: {
                "application/json": {
                    rows: Record<string, never>[];
                } & {
                    [key: string]: unknown;
                };
            };
        };
        /** @description The workspace as one JSON document; its shape is src/feeds/workspace.schema.json */
        Workspace: {
            content: {
                "application/json": {
                    name: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
    };
    headers: {
        /** @description Where to look for the outcome */
        Location: string;
        /** @description The next page, rel="next" */
        Link: string;
        /** @description Seconds to wait before trying again */
        "Retry-After": number;
        /** @description The transfer that the call made */
        "X-Interlingua-Transfer": string;
        /** @description How much had no place in the vendor's form; the transfer tells what */
        "X-Interlingua-Loss": number;
        /** @description Set when an earlier call with the same key had this answer first */
        "Idempotency-Replayed": "true";
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    receiveHl7v2: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The vendor's folder name
                 * @example bamboohr
                 */
                vendor: components["parameters"]["vendor"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Messages"];
        responses: {
            200: components["responses"]["Acknowledged"];
            /** @description Taken, and the sender wants no acknowledgement (MSH-15, MSH-16) */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            207: components["responses"]["Acknowledged"];
            400: components["responses"]["Acknowledged"];
            409: components["responses"]["Acknowledged"];
            422: components["responses"]["Acknowledged"];
            default: components["responses"]["Problem"];
        };
    };
    searchVendorForm: {
        parameters: {
            query?: {
                /** @description Whose form; the key's own system when left out */
                system?: components["parameters"]["system"];
                /** @description Search parameters of the kind */
                parameters?: {
                    [key: string]: string;
                };
            };
            header?: never;
            path: {
                /**
                 * @description The vendor's folder name
                 * @example bamboohr
                 */
                vendor: components["parameters"]["vendor"];
                /** @example employees */
                message: components["parameters"]["message"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["VendorForm"];
            default: components["responses"]["Problem"];
        };
    };
    receiveMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description The vendor's folder name
                 * @example bamboohr
                 */
                vendor: components["parameters"]["vendor"];
                /** @example employees */
                message: components["parameters"]["message"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Payload"];
        responses: {
            200: components["responses"]["Received"];
            /** @description Too large to be answered at once; the transfer tells when it is done */
            202: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            207: components["responses"]["ReceivedInPart"];
            422: components["responses"]["ReceivedNothing"];
            default: components["responses"]["Problem"];
        };
    };
    checkMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The vendor's folder name
                 * @example bamboohr
                 */
                vendor: components["parameters"]["vendor"];
                /** @example employees */
                message: components["parameters"]["message"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Payload"];
        responses: {
            200: components["responses"]["Received"];
            207: components["responses"]["ReceivedInPart"];
            422: components["responses"]["ReceivedNothing"];
            default: components["responses"]["Problem"];
        };
    };
    readVendorForm: {
        parameters: {
            query?: {
                /** @description Whose form; the key's own system when left out */
                system?: components["parameters"]["system"];
            };
            header?: never;
            path: {
                /**
                 * @description The vendor's folder name
                 * @example bamboohr
                 */
                vendor: components["parameters"]["vendor"];
                /** @example employees */
                message: components["parameters"]["message"];
                /** @description The record's canonical id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["VendorForm"];
            default: components["responses"]["Problem"];
        };
    };
    listTransfers: {
        parameters: {
            query?: {
                /** @description Not before this date or instant */
                from?: string;
                /** @description Before this date or instant */
                to?: string;
                system?: string;
                vendor?: string;
                direction?: components["schemas"]["Direction"];
                kind?: string;
                /** @description The record's canonical id */
                record?: string;
                outcome?: "accepted" | "unchanged" | "proposed" | "quarantined" | "refused" | "mixed" | "sent";
                /** @description For example receive, create, read, search */
                operation?: string;
                /** @description With true, reads of personal records too; without it they are left out unless an operation is named */
                reads?: boolean;
                /** @description The X-Correlation-Id of the call */
                correlation?: string;
                /** @description Only transfers before this one; a page's next link carries it */
                before?: string;
                /** @description At most so many a page */
                count?: components["parameters"]["count"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    showTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["transfer"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The transfer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listTransferItems: {
        parameters: {
            query?: {
                /** @description The index of the last item of the page before */
                after?: number;
                /** @description At most so many a page */
                count?: components["parameters"]["count"];
            };
            header?: never;
            path: {
                id: components["parameters"]["transfer"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, each line an Item; the Link header leads to the next page */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readTransferBody: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["transfer"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The body in its own media type */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSystems: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All systems by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        systems: components["schemas"]["System"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listAuthorities: {
        parameters: {
            query?: {
                /** @description The rules known and in force at this instant */
                asOf?: string;
                kind?: string;
                owner?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All rules by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        authorities: components["schemas"]["Authority"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    tryAuthorities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rules: {
                        [key: string]: components["schemas"]["AuthorityRule"];
                    };
                    /** @description Writes from this instant on */
                    since?: string;
                    /** @description The next of an answer */
                    after?: string;
                };
            };
        };
        responses: {
            /** @description What would have been kept out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    showAuthority: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rule */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authority"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putAuthority: {
        parameters: {
            query?: {
                /** @description Kept with the change */
                reason?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthorityRule"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authority"];
                };
            };
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authority"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeAuthority: {
        parameters: {
            query?: {
                reason?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    showAuthorityHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its changes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listProposals: {
        parameters: {
            query?: {
                state?: "open" | "accepted" | "declined";
                owner?: string;
                kind?: string;
                record?: string;
                before?: string;
                count?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Proposals, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        proposals: components["schemas"]["Proposal"][];
                        next?: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    showProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proposal */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    acceptProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Accepted and applied */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    declineProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Declined */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listDisclosures: {
        parameters: {
            query?: {
                /** @description Not before this date or instant */
                from?: string;
                /** @description Before this date or instant */
                to?: string;
                /** @description By this client alone */
                client?: string;
                /** @description By clients of this system or consumer alone */
                system?: string;
                /** @description Only transfers before this one; a page's next link carries it */
                before?: string;
                /** @description At most so many a page */
                count?: components["parameters"]["count"];
            };
            header?: never;
            path: {
                /** @description A kind of FHIR R4 or HR Open 4.2 */
                kind: string;
                /** @description The record's canonical id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        disclosures: components["schemas"]["Disclosure"][];
                        /** @description The next page; absent on the last */
                        next?: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readLineage: {
        parameters: {
            query?: {
                /** @description One element: name[use=official].family, or a JSON Pointer; without it every leaf */
                path?: string;
                /** @description The record as this version has it */
                version?: number;
                /** @description The record as it was at this instant */
                asOf?: string;
                /** @description How many leaves the pages before had; a page's next link carries it */
                skip?: number;
                /** @description At most so many a page */
                count?: components["parameters"]["count"];
            };
            header?: never;
            path: {
                /** @description A kind of FHIR R4 or HR Open 4.2 */
                kind: string;
                /** @description The record's canonical id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lineage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listReviews: {
        parameters: {
            query?: {
                state?: "open" | "matched" | "new" | "dismissed";
                kind?: string;
                /** @description Those before this review */
                before?: string;
                /** @description At most so many a page */
                count?: components["parameters"]["count"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reviews: components["schemas"]["Review"][];
                        next?: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    showReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The review */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decideReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decide: "match" | "new" | "dismiss";
                    /** @description For match: the id of the record */
                    record?: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Decided, and the item applied */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        review: components["schemas"]["ReviewDetail"];
                        transfer: string | null;
                        item: Record<string, never> | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    mergeRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A kind of FHIR R4 or HR Open 4.2 */
                kind: components["parameters"]["kindOfRecord"];
                /** @description The record's canonical id */
                id: components["parameters"]["record"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The id of the record that stays */
                    into: string;
                    reason: string;
                };
            };
        };
        responses: {
            200: components["responses"]["Merged"];
            default: components["responses"]["Problem"];
        };
    };
    unmergeRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A kind of FHIR R4 or HR Open 4.2 */
                kind: components["parameters"]["kindOfRecord"];
                /** @description The record's canonical id */
                id: components["parameters"]["record"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: components["responses"]["Merged"];
            default: components["responses"]["Problem"];
        };
    };
    showGoldenRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A kind of FHIR R4 or HR Open 4.2 */
                kind: components["parameters"]["kindOfRecord"];
                /** @description The record's canonical id */
                id: components["parameters"]["record"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Golden"];
            default: components["responses"]["Problem"];
        };
    };
    showEntity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                type: "person" | "organisation" | "position";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Golden"];
            default: components["responses"]["Problem"];
        };
    };
    listLinks: {
        parameters: {
            query: {
                kind: string;
                /** @description system|value */
                identifier?: string;
                record?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The links, the oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: components["schemas"]["Link"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listMatchRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All rules, by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rules: Record<string, never>[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSearchParameters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All parameters, by canonical url */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        searchParameters: components["schemas"]["Reindex"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description Kinds joined by commas */
                kind?: string;
                /** @description At most so many a page */
                count?: components["parameters"]["count"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page; an empty one when nothing has happened since */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    planWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: components["parameters"]["workspace"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Workspace"];
        responses: {
            /** @description The plan */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    applyWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: components["parameters"]["workspace"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Workspace"];
        responses: {
            /** @description What was done, with the keys that were made, shown this once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Applied"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listMappings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The vendor's folder name
                 * @example bamboohr
                 */
                vendor: components["parameters"]["vendor"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mappings without their texts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mappings: components["schemas"]["MappingInForce"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readMapping: {
        parameters: {
            query?: {
                /** @description A saved version; the one in force when left out */
                version?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The vendor's folder name
                 * @example bamboohr
                 */
                vendor: components["parameters"]["vendor"];
                /** @example employees */
                message: components["parameters"]["message"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mapping and where it comes from; the ETag is its version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingShown"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    saveMapping: {
        parameters: {
            query?: {
                /** @description Why, for the history */
                reason?: string;
            };
            header?: {
                /** @description The version that is thought to be the last */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The vendor's folder name
                 * @example bamboohr
                 */
                vendor: components["parameters"]["vendor"];
                /** @example employees */
                message: components["parameters"]["message"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Mapping"];
        responses: {
            /** @description It is in force already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingSaved"];
                };
            };
            /** @description Saved and in force */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingSaved"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    revertMapping: {
        parameters: {
            query?: {
                /** @description Why, for the history */
                reason?: string;
            };
            header?: {
                /** @description The version that is thought to be the last */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The vendor's folder name
                 * @example bamboohr
                 */
                vendor: components["parameters"]["vendor"];
                /** @example employees */
                message: components["parameters"]["message"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The folder's mapping is in force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingInForce"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    checkMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The vendor's folder name
                 * @example bamboohr
                 */
                vendor: components["parameters"]["vendor"];
                /** @example employees */
                message: components["parameters"]["message"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Mapping"];
        responses: {
            /** @description The report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listMappingVersions: {
        parameters: {
            query?: {
                /** @description Versions below this one */
                before?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The vendor's folder name
                 * @example bamboohr
                 */
                vendor: components["parameters"]["vendor"];
                /** @example employees */
                message: components["parameters"]["message"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who saved what, when and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versions: components["schemas"]["MappingVersion"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    checkHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Alive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
        };
    };
    checkReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Readiness"];
            503: components["responses"]["Readiness"];
        };
    };
    readMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The exposition */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    describeGateway: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
}
