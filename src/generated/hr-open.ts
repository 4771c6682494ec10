// Made from openapi/hr-open.yaml by npm run generate. Do not edit.

export interface paths {
    "/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Candidate documents that match */
        get: operations["listCandidate"];
        /** Replace the listed Candidate documents, and no others */
        put: operations["replaceAllCandidate"];
        /** Make one Candidate document, or each of a list */
        post: operations["createCandidate"];
        /** Withdraw the Candidate documents that a filter finds */
        delete: operations["deleteAllCandidate"];
        options?: never;
        head?: never;
        /** Merge into the listed Candidate documents, and no others */
        patch: operations["mergeAllCandidate"];
        trace?: never;
    };
    "/candidates/$check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a Candidate document, without storing it */
        post: operations["checkCandidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** One Candidate document */
        get: operations["readCandidate"];
        /** Replace one Candidate document, or make it under this id */
        put: operations["updateCandidate"];
        post?: never;
        /** Withdraw one Candidate document */
        delete: operations["deleteCandidate"];
        options?: never;
        head?: never;
        /** Change one Candidate document */
        patch: operations["patchCandidate"];
        trace?: never;
    };
    "/candidates/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** The versions of one Candidate document, newest first */
        get: operations["historyCandidate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/position-openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** PositionOpening documents that match */
        get: operations["listPositionOpening"];
        /** Replace the listed PositionOpening documents, and no others */
        put: operations["replaceAllPositionOpening"];
        /** Make one PositionOpening document, or each of a list */
        post: operations["createPositionOpening"];
        /** Withdraw the PositionOpening documents that a filter finds */
        delete: operations["deleteAllPositionOpening"];
        options?: never;
        head?: never;
        /** Merge into the listed PositionOpening documents, and no others */
        patch: operations["mergeAllPositionOpening"];
        trace?: never;
    };
    "/position-openings/$check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a PositionOpening document, without storing it */
        post: operations["checkPositionOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/position-openings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** One PositionOpening document */
        get: operations["readPositionOpening"];
        /** Replace one PositionOpening document, or make it under this id */
        put: operations["updatePositionOpening"];
        post?: never;
        /** Withdraw one PositionOpening document */
        delete: operations["deletePositionOpening"];
        options?: never;
        head?: never;
        /** Change one PositionOpening document */
        patch: operations["patchPositionOpening"];
        trace?: never;
    };
    "/position-openings/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** The versions of one PositionOpening document, newest first */
        get: operations["historyPositionOpening"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** SearchDocument documents that match */
        get: operations["listSearchDocument"];
        /** Replace the listed SearchDocument documents, and no others */
        put: operations["replaceAllSearchDocument"];
        /** Make one SearchDocument document, or each of a list */
        post: operations["createSearchDocument"];
        /** Withdraw the SearchDocument documents that a filter finds */
        delete: operations["deleteAllSearchDocument"];
        options?: never;
        head?: never;
        /** Merge into the listed SearchDocument documents, and no others */
        patch: operations["mergeAllSearchDocument"];
        trace?: never;
    };
    "/search-documents/$check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a SearchDocument document, without storing it */
        post: operations["checkSearchDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search-documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** One SearchDocument document */
        get: operations["readSearchDocument"];
        /** Replace one SearchDocument document, or make it under this id */
        put: operations["updateSearchDocument"];
        post?: never;
        /** Withdraw one SearchDocument document */
        delete: operations["deleteSearchDocument"];
        options?: never;
        head?: never;
        /** Change one SearchDocument document */
        patch: operations["patchSearchDocument"];
        trace?: never;
    };
    "/search-documents/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** The versions of one SearchDocument document, newest first */
        get: operations["historySearchDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/censuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Census documents that match */
        get: operations["listCensus"];
        /** Replace the listed Census documents, and no others */
        put: operations["replaceAllCensus"];
        /** Make one Census document, or each of a list */
        post: operations["createCensus"];
        /** Withdraw the Census documents that a filter finds */
        delete: operations["deleteAllCensus"];
        options?: never;
        head?: never;
        /** Merge into the listed Census documents, and no others */
        patch: operations["mergeAllCensus"];
        trace?: never;
    };
    "/censuses/$check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a Census document, without storing it */
        post: operations["checkCensus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/censuses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** One Census document */
        get: operations["readCensus"];
        /** Replace one Census document, or make it under this id */
        put: operations["updateCensus"];
        post?: never;
        /** Withdraw one Census document */
        delete: operations["deleteCensus"];
        options?: never;
        head?: never;
        /** Change one Census document */
        patch: operations["patchCensus"];
        trace?: never;
    };
    "/censuses/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** The versions of one Census document, newest first */
        get: operations["historyCensus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrollments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Enrollment documents that match */
        get: operations["listEnrollment"];
        /** Replace the listed Enrollment documents, and no others */
        put: operations["replaceAllEnrollment"];
        /** Make one Enrollment document, or each of a list */
        post: operations["createEnrollment"];
        /** Withdraw the Enrollment documents that a filter finds */
        delete: operations["deleteAllEnrollment"];
        options?: never;
        head?: never;
        /** Merge into the listed Enrollment documents, and no others */
        patch: operations["mergeAllEnrollment"];
        trace?: never;
    };
    "/enrollments/$check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a Enrollment document, without storing it */
        post: operations["checkEnrollment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrollments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** One Enrollment document */
        get: operations["readEnrollment"];
        /** Replace one Enrollment document, or make it under this id */
        put: operations["updateEnrollment"];
        post?: never;
        /** Withdraw one Enrollment document */
        delete: operations["deleteEnrollment"];
        options?: never;
        head?: never;
        /** Change one Enrollment document */
        patch: operations["patchEnrollment"];
        trace?: never;
    };
    "/enrollments/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** The versions of one Enrollment document, newest first */
        get: operations["historyEnrollment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-setups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** PlanSetup documents that match */
        get: operations["listPlanSetup"];
        /** Replace the listed PlanSetup documents, and no others */
        put: operations["replaceAllPlanSetup"];
        /** Make one PlanSetup document, or each of a list */
        post: operations["createPlanSetup"];
        /** Withdraw the PlanSetup documents that a filter finds */
        delete: operations["deleteAllPlanSetup"];
        options?: never;
        head?: never;
        /** Merge into the listed PlanSetup documents, and no others */
        patch: operations["mergeAllPlanSetup"];
        trace?: never;
    };
    "/plan-setups/$check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a PlanSetup document, without storing it */
        post: operations["checkPlanSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-setups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** One PlanSetup document */
        get: operations["readPlanSetup"];
        /** Replace one PlanSetup document, or make it under this id */
        put: operations["updatePlanSetup"];
        post?: never;
        /** Withdraw one PlanSetup document */
        delete: operations["deletePlanSetup"];
        options?: never;
        head?: never;
        /** Change one PlanSetup document */
        patch: operations["patchPlanSetup"];
        trace?: never;
    };
    "/plan-setups/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** The versions of one PlanSetup document, newest first */
        get: operations["historyPlanSetup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payroll-setups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** PayrollSetup documents that match */
        get: operations["listPayrollSetup"];
        /** Replace the listed PayrollSetup documents, and no others */
        put: operations["replaceAllPayrollSetup"];
        /** Make one PayrollSetup document, or each of a list */
        post: operations["createPayrollSetup"];
        /** Withdraw the PayrollSetup documents that a filter finds */
        delete: operations["deleteAllPayrollSetup"];
        options?: never;
        head?: never;
        /** Merge into the listed PayrollSetup documents, and no others */
        patch: operations["mergeAllPayrollSetup"];
        trace?: never;
    };
    "/payroll-setups/$check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a PayrollSetup document, without storing it */
        post: operations["checkPayrollSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payroll-setups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** One PayrollSetup document */
        get: operations["readPayrollSetup"];
        /** Replace one PayrollSetup document, or make it under this id */
        put: operations["updatePayrollSetup"];
        post?: never;
        /** Withdraw one PayrollSetup document */
        delete: operations["deletePayrollSetup"];
        options?: never;
        head?: never;
        /** Change one PayrollSetup document */
        patch: operations["patchPayrollSetup"];
        trace?: never;
    };
    "/payroll-setups/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** The versions of one PayrollSetup document, newest first */
        get: operations["historyPayrollSetup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payroll-instructions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** PayrollInstructions documents that match */
        get: operations["listPayrollInstructions"];
        /** Replace the listed PayrollInstructions documents, and no others */
        put: operations["replaceAllPayrollInstructions"];
        /** Make one PayrollInstructions document, or each of a list */
        post: operations["createPayrollInstructions"];
        /** Withdraw the PayrollInstructions documents that a filter finds */
        delete: operations["deleteAllPayrollInstructions"];
        options?: never;
        head?: never;
        /** Merge into the listed PayrollInstructions documents, and no others */
        patch: operations["mergeAllPayrollInstructions"];
        trace?: never;
    };
    "/payroll-instructions/$check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a PayrollInstructions document, without storing it */
        post: operations["checkPayrollInstructions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payroll-instructions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** One PayrollInstructions document */
        get: operations["readPayrollInstructions"];
        /** Replace one PayrollInstructions document, or make it under this id */
        put: operations["updatePayrollInstructions"];
        post?: never;
        /** Withdraw one PayrollInstructions document */
        delete: operations["deletePayrollInstructions"];
        options?: never;
        head?: never;
        /** Change one PayrollInstructions document */
        patch: operations["patchPayrollInstructions"];
        trace?: never;
    };
    "/payroll-instructions/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** The versions of one PayrollInstructions document, newest first */
        get: operations["historyPayrollInstructions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timecards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Timecard documents that match */
        get: operations["listTimecard"];
        /** Replace the listed Timecard documents, and no others */
        put: operations["replaceAllTimecard"];
        /** Make one Timecard document, or each of a list */
        post: operations["createTimecard"];
        /** Withdraw the Timecard documents that a filter finds */
        delete: operations["deleteAllTimecard"];
        options?: never;
        head?: never;
        /** Merge into the listed Timecard documents, and no others */
        patch: operations["mergeAllTimecard"];
        trace?: never;
    };
    "/timecards/$check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a Timecard document, without storing it */
        post: operations["checkTimecard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timecards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** One Timecard document */
        get: operations["readTimecard"];
        /** Replace one Timecard document, or make it under this id */
        put: operations["updateTimecard"];
        post?: never;
        /** Withdraw one Timecard document */
        delete: operations["deleteTimecard"];
        options?: never;
        head?: never;
        /** Change one Timecard document */
        patch: operations["patchTimecard"];
        trace?: never;
    };
    "/timecards/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** The versions of one Timecard document, newest first */
        get: operations["historyTimecard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screening-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ScreeningOrder documents that match */
        get: operations["listScreeningOrder"];
        /** Replace the listed ScreeningOrder documents, and no others */
        put: operations["replaceAllScreeningOrder"];
        /** Make one ScreeningOrder document, or each of a list */
        post: operations["createScreeningOrder"];
        /** Withdraw the ScreeningOrder documents that a filter finds */
        delete: operations["deleteAllScreeningOrder"];
        options?: never;
        head?: never;
        /** Merge into the listed ScreeningOrder documents, and no others */
        patch: operations["mergeAllScreeningOrder"];
        trace?: never;
    };
    "/screening-orders/$check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a ScreeningOrder document, without storing it */
        post: operations["checkScreeningOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screening-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** One ScreeningOrder document */
        get: operations["readScreeningOrder"];
        /** Replace one ScreeningOrder document, or make it under this id */
        put: operations["updateScreeningOrder"];
        post?: never;
        /** Withdraw one ScreeningOrder document */
        delete: operations["deleteScreeningOrder"];
        options?: never;
        head?: never;
        /** Change one ScreeningOrder document */
        patch: operations["patchScreeningOrder"];
        trace?: never;
    };
    "/screening-orders/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** The versions of one ScreeningOrder document, newest first */
        get: operations["historyScreeningOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screening-subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ScreeningSubject documents that match */
        get: operations["listScreeningSubject"];
        /** Replace the listed ScreeningSubject documents, and no others */
        put: operations["replaceAllScreeningSubject"];
        /** Make one ScreeningSubject document, or each of a list */
        post: operations["createScreeningSubject"];
        /** Withdraw the ScreeningSubject documents that a filter finds */
        delete: operations["deleteAllScreeningSubject"];
        options?: never;
        head?: never;
        /** Merge into the listed ScreeningSubject documents, and no others */
        patch: operations["mergeAllScreeningSubject"];
        trace?: never;
    };
    "/screening-subjects/$check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a ScreeningSubject document, without storing it */
        post: operations["checkScreeningSubject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screening-subjects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** One ScreeningSubject document */
        get: operations["readScreeningSubject"];
        /** Replace one ScreeningSubject document, or make it under this id */
        put: operations["updateScreeningSubject"];
        post?: never;
        /** Withdraw one ScreeningSubject document */
        delete: operations["deleteScreeningSubject"];
        options?: never;
        head?: never;
        /** Change one ScreeningSubject document */
        patch: operations["patchScreeningSubject"];
        trace?: never;
    };
    "/screening-subjects/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** The versions of one ScreeningSubject document, newest first */
        get: operations["historyScreeningSubject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screening-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ScreeningReport documents that match */
        get: operations["listScreeningReport"];
        /** Replace the listed ScreeningReport documents, and no others */
        put: operations["replaceAllScreeningReport"];
        /** Make one ScreeningReport document, or each of a list */
        post: operations["createScreeningReport"];
        /** Withdraw the ScreeningReport documents that a filter finds */
        delete: operations["deleteAllScreeningReport"];
        options?: never;
        head?: never;
        /** Merge into the listed ScreeningReport documents, and no others */
        patch: operations["mergeAllScreeningReport"];
        trace?: never;
    };
    "/screening-reports/$check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a ScreeningReport document, without storing it */
        post: operations["checkScreeningReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screening-reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** One ScreeningReport document */
        get: operations["readScreeningReport"];
        /** Replace one ScreeningReport document, or make it under this id */
        put: operations["updateScreeningReport"];
        post?: never;
        /** Withdraw one ScreeningReport document */
        delete: operations["deleteScreeningReport"];
        options?: never;
        head?: never;
        /** Change one ScreeningReport document */
        patch: operations["patchScreeningReport"];
        trace?: never;
    };
    "/screening-reports/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** The versions of one ScreeningReport document, newest first */
        get: operations["historyScreeningReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screening-positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ScreeningPosition documents that match */
        get: operations["listScreeningPosition"];
        /** Replace the listed ScreeningPosition documents, and no others */
        put: operations["replaceAllScreeningPosition"];
        /** Make one ScreeningPosition document, or each of a list */
        post: operations["createScreeningPosition"];
        /** Withdraw the ScreeningPosition documents that a filter finds */
        delete: operations["deleteAllScreeningPosition"];
        options?: never;
        head?: never;
        /** Merge into the listed ScreeningPosition documents, and no others */
        patch: operations["mergeAllScreeningPosition"];
        trace?: never;
    };
    "/screening-positions/$check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a ScreeningPosition document, without storing it */
        post: operations["checkScreeningPosition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screening-positions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** One ScreeningPosition document */
        get: operations["readScreeningPosition"];
        /** Replace one ScreeningPosition document, or make it under this id */
        put: operations["updateScreeningPosition"];
        post?: never;
        /** Withdraw one ScreeningPosition document */
        delete: operations["deleteScreeningPosition"];
        options?: never;
        head?: never;
        /** Change one ScreeningPosition document */
        patch: operations["patchScreeningPosition"];
        trace?: never;
    };
    "/screening-positions/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** The versions of one ScreeningPosition document, newest first */
        get: operations["historyScreeningPosition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screening-status-notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ScreeningStatusNotification documents that match */
        get: operations["listScreeningStatusNotification"];
        /** Replace the listed ScreeningStatusNotification documents, and no others */
        put: operations["replaceAllScreeningStatusNotification"];
        /** Make one ScreeningStatusNotification document, or each of a list */
        post: operations["createScreeningStatusNotification"];
        /** Withdraw the ScreeningStatusNotification documents that a filter finds */
        delete: operations["deleteAllScreeningStatusNotification"];
        options?: never;
        head?: never;
        /** Merge into the listed ScreeningStatusNotification documents, and no others */
        patch: operations["mergeAllScreeningStatusNotification"];
        trace?: never;
    };
    "/screening-status-notifications/$check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a ScreeningStatusNotification document, without storing it */
        post: operations["checkScreeningStatusNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screening-status-notifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** One ScreeningStatusNotification document */
        get: operations["readScreeningStatusNotification"];
        /** Replace one ScreeningStatusNotification document, or make it under this id */
        put: operations["updateScreeningStatusNotification"];
        post?: never;
        /** Withdraw one ScreeningStatusNotification document */
        delete: operations["deleteScreeningStatusNotification"];
        options?: never;
        head?: never;
        /** Change one ScreeningStatusNotification document */
        patch: operations["patchScreeningStatusNotification"];
        trace?: never;
    };
    "/screening-status-notifications/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** The versions of one ScreeningStatusNotification document, newest first */
        get: operations["historyScreeningStatusNotification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogs-a-la-carte": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CatalogALaCarte documents that match */
        get: operations["listCatalogALaCarte"];
        /** Replace the listed CatalogALaCarte documents, and no others */
        put: operations["replaceAllCatalogALaCarte"];
        /** Make one CatalogALaCarte document, or each of a list */
        post: operations["createCatalogALaCarte"];
        /** Withdraw the CatalogALaCarte documents that a filter finds */
        delete: operations["deleteAllCatalogALaCarte"];
        options?: never;
        head?: never;
        /** Merge into the listed CatalogALaCarte documents, and no others */
        patch: operations["mergeAllCatalogALaCarte"];
        trace?: never;
    };
    "/catalogs-a-la-carte/$check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a CatalogALaCarte document, without storing it */
        post: operations["checkCatalogALaCarte"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogs-a-la-carte/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** One CatalogALaCarte document */
        get: operations["readCatalogALaCarte"];
        /** Replace one CatalogALaCarte document, or make it under this id */
        put: operations["updateCatalogALaCarte"];
        post?: never;
        /** Withdraw one CatalogALaCarte document */
        delete: operations["deleteCatalogALaCarte"];
        options?: never;
        head?: never;
        /** Change one CatalogALaCarte document */
        patch: operations["patchCatalogALaCarte"];
        trace?: never;
    };
    "/catalogs-a-la-carte/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** The versions of one CatalogALaCarte document, newest first */
        get: operations["historyCatalogALaCarte"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalog-packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CatalogPackage documents that match */
        get: operations["listCatalogPackage"];
        /** Replace the listed CatalogPackage documents, and no others */
        put: operations["replaceAllCatalogPackage"];
        /** Make one CatalogPackage document, or each of a list */
        post: operations["createCatalogPackage"];
        /** Withdraw the CatalogPackage documents that a filter finds */
        delete: operations["deleteAllCatalogPackage"];
        options?: never;
        head?: never;
        /** Merge into the listed CatalogPackage documents, and no others */
        patch: operations["mergeAllCatalogPackage"];
        trace?: never;
    };
    "/catalog-packages/$check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a CatalogPackage document, without storing it */
        post: operations["checkCatalogPackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalog-packages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** One CatalogPackage document */
        get: operations["readCatalogPackage"];
        /** Replace one CatalogPackage document, or make it under this id */
        put: operations["updateCatalogPackage"];
        post?: never;
        /** Withdraw one CatalogPackage document */
        delete: operations["deleteCatalogPackage"];
        options?: never;
        head?: never;
        /** Change one CatalogPackage document */
        patch: operations["patchCatalogPackage"];
        trace?: never;
    };
    "/catalog-packages/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** The versions of one CatalogPackage document, newest first */
        get: operations["historyCatalogPackage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessment-catalogs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** AssessmentCatalog documents that match */
        get: operations["listAssessmentCatalog"];
        /** Replace the listed AssessmentCatalog documents, and no others */
        put: operations["replaceAllAssessmentCatalog"];
        /** Make one AssessmentCatalog document, or each of a list */
        post: operations["createAssessmentCatalog"];
        /** Withdraw the AssessmentCatalog documents that a filter finds */
        delete: operations["deleteAllAssessmentCatalog"];
        options?: never;
        head?: never;
        /** Merge into the listed AssessmentCatalog documents, and no others */
        patch: operations["mergeAllAssessmentCatalog"];
        trace?: never;
    };
    "/assessment-catalogs/$check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a AssessmentCatalog document, without storing it */
        post: operations["checkAssessmentCatalog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessment-catalogs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** One AssessmentCatalog document */
        get: operations["readAssessmentCatalog"];
        /** Replace one AssessmentCatalog document, or make it under this id */
        put: operations["updateAssessmentCatalog"];
        post?: never;
        /** Withdraw one AssessmentCatalog document */
        delete: operations["deleteAssessmentCatalog"];
        options?: never;
        head?: never;
        /** Change one AssessmentCatalog document */
        patch: operations["patchAssessmentCatalog"];
        trace?: never;
    };
    "/assessment-catalogs/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** The versions of one AssessmentCatalog document, newest first */
        get: operations["historyAssessmentCatalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessment-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** AssessmentOrder documents that match */
        get: operations["listAssessmentOrder"];
        /** Replace the listed AssessmentOrder documents, and no others */
        put: operations["replaceAllAssessmentOrder"];
        /** Make one AssessmentOrder document, or each of a list */
        post: operations["createAssessmentOrder"];
        /** Withdraw the AssessmentOrder documents that a filter finds */
        delete: operations["deleteAllAssessmentOrder"];
        options?: never;
        head?: never;
        /** Merge into the listed AssessmentOrder documents, and no others */
        patch: operations["mergeAllAssessmentOrder"];
        trace?: never;
    };
    "/assessment-orders/$check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a AssessmentOrder document, without storing it */
        post: operations["checkAssessmentOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessment-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** One AssessmentOrder document */
        get: operations["readAssessmentOrder"];
        /** Replace one AssessmentOrder document, or make it under this id */
        put: operations["updateAssessmentOrder"];
        post?: never;
        /** Withdraw one AssessmentOrder document */
        delete: operations["deleteAssessmentOrder"];
        options?: never;
        head?: never;
        /** Change one AssessmentOrder document */
        patch: operations["patchAssessmentOrder"];
        trace?: never;
    };
    "/assessment-orders/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** The versions of one AssessmentOrder document, newest first */
        get: operations["historyAssessmentOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessment-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** AssessmentReport documents that match */
        get: operations["listAssessmentReport"];
        /** Replace the listed AssessmentReport documents, and no others */
        put: operations["replaceAllAssessmentReport"];
        /** Make one AssessmentReport document, or each of a list */
        post: operations["createAssessmentReport"];
        /** Withdraw the AssessmentReport documents that a filter finds */
        delete: operations["deleteAllAssessmentReport"];
        options?: never;
        head?: never;
        /** Merge into the listed AssessmentReport documents, and no others */
        patch: operations["mergeAllAssessmentReport"];
        trace?: never;
    };
    "/assessment-reports/$check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a AssessmentReport document, without storing it */
        post: operations["checkAssessmentReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessment-reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** One AssessmentReport document */
        get: operations["readAssessmentReport"];
        /** Replace one AssessmentReport document, or make it under this id */
        put: operations["updateAssessmentReport"];
        post?: never;
        /** Withdraw one AssessmentReport document */
        delete: operations["deleteAssessmentReport"];
        options?: never;
        head?: never;
        /** Change one AssessmentReport document */
        patch: operations["patchAssessmentReport"];
        trace?: never;
    };
    "/assessment-reports/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** The versions of one AssessmentReport document, newest first */
        get: operations["historyAssessmentReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/asynchronous-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** AsynchronousOrder documents that match */
        get: operations["listAsynchronousOrder"];
        /** Replace the listed AsynchronousOrder documents, and no others */
        put: operations["replaceAllAsynchronousOrder"];
        /** Make one AsynchronousOrder document, or each of a list */
        post: operations["createAsynchronousOrder"];
        /** Withdraw the AsynchronousOrder documents that a filter finds */
        delete: operations["deleteAllAsynchronousOrder"];
        options?: never;
        head?: never;
        /** Merge into the listed AsynchronousOrder documents, and no others */
        patch: operations["mergeAllAsynchronousOrder"];
        trace?: never;
    };
    "/asynchronous-orders/$check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a AsynchronousOrder document, without storing it */
        post: operations["checkAsynchronousOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/asynchronous-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** One AsynchronousOrder document */
        get: operations["readAsynchronousOrder"];
        /** Replace one AsynchronousOrder document, or make it under this id */
        put: operations["updateAsynchronousOrder"];
        post?: never;
        /** Withdraw one AsynchronousOrder document */
        delete: operations["deleteAsynchronousOrder"];
        options?: never;
        head?: never;
        /** Change one AsynchronousOrder document */
        patch: operations["patchAsynchronousOrder"];
        trace?: never;
    };
    "/asynchronous-orders/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** The versions of one AsynchronousOrder document, newest first */
        get: operations["historyAsynchronousOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/synchronous-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** SynchronousOrder documents that match */
        get: operations["listSynchronousOrder"];
        /** Replace the listed SynchronousOrder documents, and no others */
        put: operations["replaceAllSynchronousOrder"];
        /** Make one SynchronousOrder document, or each of a list */
        post: operations["createSynchronousOrder"];
        /** Withdraw the SynchronousOrder documents that a filter finds */
        delete: operations["deleteAllSynchronousOrder"];
        options?: never;
        head?: never;
        /** Merge into the listed SynchronousOrder documents, and no others */
        patch: operations["mergeAllSynchronousOrder"];
        trace?: never;
    };
    "/synchronous-orders/$check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a SynchronousOrder document, without storing it */
        post: operations["checkSynchronousOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/synchronous-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** One SynchronousOrder document */
        get: operations["readSynchronousOrder"];
        /** Replace one SynchronousOrder document, or make it under this id */
        put: operations["updateSynchronousOrder"];
        post?: never;
        /** Withdraw one SynchronousOrder document */
        delete: operations["deleteSynchronousOrder"];
        options?: never;
        head?: never;
        /** Change one SynchronousOrder document */
        patch: operations["patchSynchronousOrder"];
        trace?: never;
    };
    "/synchronous-orders/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** The versions of one SynchronousOrder document, newest first */
        get: operations["historySynchronousOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interview-positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** InterviewPosition documents that match */
        get: operations["listInterviewPosition"];
        /** Replace the listed InterviewPosition documents, and no others */
        put: operations["replaceAllInterviewPosition"];
        /** Make one InterviewPosition document, or each of a list */
        post: operations["createInterviewPosition"];
        /** Withdraw the InterviewPosition documents that a filter finds */
        delete: operations["deleteAllInterviewPosition"];
        options?: never;
        head?: never;
        /** Merge into the listed InterviewPosition documents, and no others */
        patch: operations["mergeAllInterviewPosition"];
        trace?: never;
    };
    "/interview-positions/$check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a InterviewPosition document, without storing it */
        post: operations["checkInterviewPosition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interview-positions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** One InterviewPosition document */
        get: operations["readInterviewPosition"];
        /** Replace one InterviewPosition document, or make it under this id */
        put: operations["updateInterviewPosition"];
        post?: never;
        /** Withdraw one InterviewPosition document */
        delete: operations["deleteInterviewPosition"];
        options?: never;
        head?: never;
        /** Change one InterviewPosition document */
        patch: operations["patchInterviewPosition"];
        trace?: never;
    };
    "/interview-positions/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** The versions of one InterviewPosition document, newest first */
        get: operations["historyInterviewPosition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interview-status-notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** InterviewStatusNotification documents that match */
        get: operations["listInterviewStatusNotification"];
        /** Replace the listed InterviewStatusNotification documents, and no others */
        put: operations["replaceAllInterviewStatusNotification"];
        /** Make one InterviewStatusNotification document, or each of a list */
        post: operations["createInterviewStatusNotification"];
        /** Withdraw the InterviewStatusNotification documents that a filter finds */
        delete: operations["deleteAllInterviewStatusNotification"];
        options?: never;
        head?: never;
        /** Merge into the listed InterviewStatusNotification documents, and no others */
        patch: operations["mergeAllInterviewStatusNotification"];
        trace?: never;
    };
    "/interview-status-notifications/$check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a InterviewStatusNotification document, without storing it */
        post: operations["checkInterviewStatusNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interview-status-notifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** One InterviewStatusNotification document */
        get: operations["readInterviewStatusNotification"];
        /** Replace one InterviewStatusNotification document, or make it under this id */
        put: operations["updateInterviewStatusNotification"];
        post?: never;
        /** Withdraw one InterviewStatusNotification document */
        delete: operations["deleteInterviewStatusNotification"];
        options?: never;
        head?: never;
        /** Change one InterviewStatusNotification document */
        patch: operations["patchInterviewStatusNotification"];
        trace?: never;
    };
    "/interview-status-notifications/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** The versions of one InterviewStatusNotification document, newest first */
        get: operations["historyInterviewStatusNotification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/salary-survey-submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** SalarySurveySubmission documents that match */
        get: operations["listSalarySurveySubmission"];
        /** Replace the listed SalarySurveySubmission documents, and no others */
        put: operations["replaceAllSalarySurveySubmission"];
        /** Make one SalarySurveySubmission document, or each of a list */
        post: operations["createSalarySurveySubmission"];
        /** Withdraw the SalarySurveySubmission documents that a filter finds */
        delete: operations["deleteAllSalarySurveySubmission"];
        options?: never;
        head?: never;
        /** Merge into the listed SalarySurveySubmission documents, and no others */
        patch: operations["mergeAllSalarySurveySubmission"];
        trace?: never;
    };
    "/salary-survey-submissions/$check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a SalarySurveySubmission document, without storing it */
        post: operations["checkSalarySurveySubmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/salary-survey-submissions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** One SalarySurveySubmission document */
        get: operations["readSalarySurveySubmission"];
        /** Replace one SalarySurveySubmission document, or make it under this id */
        put: operations["updateSalarySurveySubmission"];
        post?: never;
        /** Withdraw one SalarySurveySubmission document */
        delete: operations["deleteSalarySurveySubmission"];
        options?: never;
        head?: never;
        /** Change one SalarySurveySubmission document */
        patch: operations["patchSalarySurveySubmission"];
        trace?: never;
    };
    "/salary-survey-submissions/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** The versions of one SalarySurveySubmission document, newest first */
        get: operations["historySalarySurveySubmission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/salary-survey-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** SalarySurveyReport documents that match */
        get: operations["listSalarySurveyReport"];
        /** Replace the listed SalarySurveyReport documents, and no others */
        put: operations["replaceAllSalarySurveyReport"];
        /** Make one SalarySurveyReport document, or each of a list */
        post: operations["createSalarySurveyReport"];
        /** Withdraw the SalarySurveyReport documents that a filter finds */
        delete: operations["deleteAllSalarySurveyReport"];
        options?: never;
        head?: never;
        /** Merge into the listed SalarySurveyReport documents, and no others */
        patch: operations["mergeAllSalarySurveyReport"];
        trace?: never;
    };
    "/salary-survey-reports/$check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a SalarySurveyReport document, without storing it */
        post: operations["checkSalarySurveyReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/salary-survey-reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** One SalarySurveyReport document */
        get: operations["readSalarySurveyReport"];
        /** Replace one SalarySurveyReport document, or make it under this id */
        put: operations["updateSalarySurveyReport"];
        post?: never;
        /** Withdraw one SalarySurveyReport document */
        delete: operations["deleteSalarySurveyReport"];
        options?: never;
        head?: never;
        /** Change one SalarySurveyReport document */
        patch: operations["patchSalarySurveyReport"];
        trace?: never;
    };
    "/salary-survey-reports/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** The versions of one SalarySurveyReport document, newest first */
        get: operations["historySalarySurveyReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wellness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Wellness documents that match */
        get: operations["listWellness"];
        /** Replace the listed Wellness documents, and no others */
        put: operations["replaceAllWellness"];
        /** Make one Wellness document, or each of a list */
        post: operations["createWellness"];
        /** Withdraw the Wellness documents that a filter finds */
        delete: operations["deleteAllWellness"];
        options?: never;
        head?: never;
        /** Merge into the listed Wellness documents, and no others */
        patch: operations["mergeAllWellness"];
        trace?: never;
    };
    "/wellness/$check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a Wellness document, without storing it */
        post: operations["checkWellness"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wellness/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** One Wellness document */
        get: operations["readWellness"];
        /** Replace one Wellness document, or make it under this id */
        put: operations["updateWellness"];
        post?: never;
        /** Withdraw one Wellness document */
        delete: operations["deleteWellness"];
        options?: never;
        head?: never;
        /** Change one Wellness document */
        patch: operations["patchWellness"];
        trace?: never;
    };
    "/wellness/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        /** The versions of one Wellness document, newest first */
        get: operations["historyWellness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a write stands that was answered before it was done
         * @description For the client that sent it, or with the scope admin/transfers.r.
         */
        get: operations["readRequest"];
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
        /** @description An HR Open 4.2 document of the collection's kind */
        Document: {
            [key: string]: unknown;
        };
        /** @description A code, or system|value; alternatives joined by commas */
        token: string;
        /** @description The start of the text; case and accents do not count; alternatives joined by commas */
        string: string;
        /** @description An ISO 8601 date or date-time, optionally after eq ne gt ge lt le sa eb ap; alternatives joined by commas */
        date: string;
        ListMeta: {
            /** @description Documents on this page */
            count: number;
            /** @description All matches, when $count=true asked for it */
            total?: number;
            /** @description One entry a document, in the order of the documents */
            items: components["schemas"]["ListItem"][];
            /** @description Of a history */
            deletions?: components["schemas"]["ListItem"][];
            /**
             * Format: date-time
             * @description The instant as of which this is
             */
            asOf?: string;
            /** @description The parameters that left something out of the documents */
            partial?: string[];
            /** @description The request as it was understood, and the next page where there is one */
            links: components["schemas"]["Link"][];
            /** @description Parameters left out in lenient handling */
            issues?: components["schemas"]["Issue"][];
        };
        ListItem: {
            id: string;
            /** @description The ETag of the document is this number in quotes */
            version: number;
            /** Format: date-time */
            updated: string;
        };
        Link: {
            /** @enum {string} */
            rel: "self" | "next";
            href: string;
        };
        Verdict: {
            /** @description No issue is an error */
            valid: boolean;
            kind: string;
            profile?: string;
            issues: components["schemas"]["Issue"][];
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            issues?: components["schemas"]["Issue"][];
        };
        Identifier: {
            value: string;
            schemeId?: string;
            schemeAgencyId?: string;
        };
        Message: {
            /** @enum {string} */
            type: "Error" | "Warning" | "Info" | "Success";
            code: string;
            /** @description What to tell, after the JSON Pointer of the element that it is about */
            text: string;
        };
        /** @description HR Open's AtomicResponseMessageType. messageId is the transfer, requestId the OAGi-MessageID of the request or its own id */
        AtomicResponseMessage: {
            messageId: components["schemas"]["Identifier"];
            /** Format: date-time */
            messageDateTime: string;
            requestId: components["schemas"]["Identifier"];
            /** @enum {string} */
            requestProcessingStatusCode: "Received" | "Validated" | "Started" | "Completed";
            /** @enum {string} */
            requestResultStatusCode?: "Succeeded" | "Failed";
            messages: components["schemas"]["Message"][];
        };
        /** @description HR Open's BulkResponseMessageType */
        BulkResponseMessage: {
            messageId: components["schemas"]["Identifier"];
            /** Format: date-time */
            messageDateTime: string;
            requestId: components["schemas"]["Identifier"];
            /** @enum {string} */
            requestProcessingStatusCode: "Received" | "Validated" | "Started" | "Completed";
            /** @enum {string} */
            requestResultStatusCode?: "Succeeded" | "Failed" | "PartiallyFailed";
            messages: components["schemas"]["Message"][];
            /** @description One entry a document, in the order of the list */
            resourceMessages?: {
                /** @description The id in the gateway */
                resourceId?: components["schemas"]["Identifier"];
                /**
                 * @description Absent for what waits as a proposal
                 * @enum {string}
                 */
                resourceResultStatusCode?: "Succeeded" | "Failed";
                messages: components["schemas"]["Message"][];
            }[];
        };
        Issue: {
            /** @enum {string} */
            severity: "error" | "warning" | "information";
            code: string;
            /** @description JSON Pointer into the document */
            path: string;
            text: string;
            line?: number;
            column?: number;
            source?: string;
        };
    };
    responses: {
        /** @description Stored, and worked through afterwards; Location tells how it stands. Or, for one document, not this client's to write and recorded as a proposal */
        Received: {
            headers: {
                Location: components["headers"]["Location"];
                "Retry-After": components["headers"]["Retry-After"];
                "X-Interlingua-Transfer": components["headers"]["X-Interlingua-Transfer"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AtomicResponseMessage"];
            };
        };
        /** @description What became of each document, in the order of the list */
        Bulk: {
            headers: {
                "X-Interlingua-Transfer": components["headers"]["X-Interlingua-Transfer"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BulkResponseMessage"];
            };
        };
        /** @description What would go; nothing is done without confirm */
        Preview: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    meta: {
                        total: number;
                        /** @description As many may go at once */
                        limit: number;
                        items: components["schemas"]["ListItem"][];
                    };
                };
            };
        };
        /** @description The result, or that it is still worked on */
        Request: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BulkResponseMessage"];
            };
        };
        /** @description The document as it was sent */
        Document: {
            headers: {
                ETag: components["headers"]["ETag"];
                "Last-Modified": components["headers"]["Last-Modified"];
                "X-Interlingua-Partial": components["headers"]["X-Interlingua-Partial"];
                "X-Interlingua-Loss": components["headers"]["X-Interlingua-Loss"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Document"];
                "application/xml": string;
            };
        };
        /** @description Stored, or equal to what is stored */
        Stored: {
            headers: {
                ETag: components["headers"]["ETag"];
                "Last-Modified": components["headers"]["Last-Modified"];
                Location: components["headers"]["Location"];
                "X-Interlingua-Transfer": components["headers"]["X-Interlingua-Transfer"];
                [name: string]: unknown;
            };
            content: {
                /** @description The response message, or the document with Prefer return=representation */
                "application/json": components["schemas"]["AtomicResponseMessage"] | components["schemas"]["Document"];
                "application/xml": string;
            };
        };
        /** @description Not this client's to write; recorded as a proposal for the system of record, nothing changed */
        Proposed: {
            headers: {
                "X-Interlingua-Transfer": components["headers"]["X-Interlingua-Transfer"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AtomicResponseMessage"];
            };
        };
        /** @description No longer served */
        Withdrawn: {
            headers: {
                "X-Interlingua-Transfer": components["headers"]["X-Interlingua-Transfer"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The version already held is the present one */
        NotModified: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Whether the document is valid, and everything there is to say of it */
        Verdict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Verdict"];
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
        /** @description A named profile to check against as well */
        profile: string;
        /** @description The record's id in the gateway */
        recordId: string;
        /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
        filter: string;
        /** @description What is to go, as in a list */
        requiredFilter: string;
        /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
        search: string;
        /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
        select: string;
        /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
        asOf: string;
        /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
        effectiveOn: string;
        /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
        confirm: number;
        /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
        Prefer: string;
        /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
        "OAGi-MessageID": string;
        /** @description What the sender correlates its messages by; it is echoed and logged */
        "OAGi-CorrelationID": string;
        /** @description Documents a page; more than 1000 gives 1000 */
        top: number;
        /** @description Matches to pass over; to page deeper follow the next link */
        skip: number;
        /** @description The position that a next link carries */
        skiptoken: string;
        /** @description Parameters, each optionally followed by asc or desc, joined by commas */
        orderby: string;
        /** @description Whether meta.total is given */
        count: boolean;
        /** @description Ids of records */
        id: components["schemas"]["token"];
        /** @description When the gateway last stored the record */
        updated: components["schemas"]["date"];
        /** @description The ETag of the version to change, or * for whichever there is */
        "If-Match": string;
        /** @description The ETag already held; with PUT only *, to make and never to replace */
        "If-None-Match": string;
        /** @description The same key again gets the first answer again, for seven days */
        "Idempotency-Key": string;
    };
    requestBodies: {
        /** @description The bare document, or the document inside a single-key wrapper under its name */
        Document: {
            content: {
                "application/json": components["schemas"]["Document"];
                "application/xml": string;
            };
        };
        /** @description One document as elsewhere, or in JSON a list, bare or under its plural name */
        DocumentOrList: {
            content: {
                "application/json": Record<string, never> | unknown[];
                "application/xml": string;
            };
        };
        /** @description A list, bare or under its plural name, of at most 10,000 documents. Each names its record by meta.items[n].id of the list (then meta.items[n].version, if given, must be current), or else by an identifier of its own (documentId, alternateIds) that exactly one record has. */
        List: {
            content: {
                "application/json": Record<string, never> | unknown[];
            };
        };
        /** @description As for PUT, each document a merge patch; in lists with item actions the statusCode of an item decides */
        MergeList: {
            content: {
                "application/json": Record<string, never> | unknown[];
                "application/merge-patch+json": Record<string, never> | unknown[];
            };
        };
        /** @description A merge patch (RFC 7396; items with a statusCode are carried out one by one) or a JSON Patch (RFC 6902) */
        Patch: {
            content: {
                "application/merge-patch+json": Record<string, never>;
                "application/json-patch+json": unknown[];
            };
        };
    };
    headers: {
        /** @description The version of the record */
        ETag: string;
        /** @description When the gateway stored this version */
        "Last-Modified": string;
        /** @description Where the record is served */
        Location: string;
        /** @description The next page, rel="next" */
        Link: string;
        /** @description Seconds to wait before trying again */
        "Retry-After": number;
        /** @description The parameters that left something out of the document; without it the document is whole */
        "X-Interlingua-Partial": string;
        /** @description How many elements have no place in the form that was asked for */
        "X-Interlingua-Loss": number;
        /** @description The transfer that this call is in the log */
        "X-Interlingua-Transfer": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listCandidate: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
                $filter?: components["parameters"]["filter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description Matches to pass over; to page deeper follow the next link */
                $skip?: components["parameters"]["skip"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
                /** @description Parameters, each optionally followed by asc or desc, joined by commas */
                $orderby?: components["parameters"]["orderby"];
                /** @description Whether meta.total is given */
                $count?: components["parameters"]["count"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Any identifier of the document or of whom it is about. */
                identifier?: components["schemas"]["token"];
                /** @description Identifier of the document. */
                "document-id"?: components["schemas"]["token"];
                /** @description Language of the document. */
                language?: components["schemas"]["token"];
                /** @description Date until which the document may be kept. */
                "retention-date"?: components["schemas"]["date"];
                /** @description Days for which the document may be kept. */
                "retention-days"?: components["schemas"]["token"];
                /** @description Identifier of the candidate. */
                "person-id"?: components["schemas"]["token"];
                /** @description Legal identifier of the candidate. */
                "legal-id"?: components["schemas"]["token"];
                /** @description Any part of the name of the candidate. */
                name?: components["schemas"]["string"];
                /** @description Family name of the candidate. */
                family?: components["schemas"]["string"];
                /** @description Given name of the candidate. */
                given?: components["schemas"]["string"];
                /** @description E-mail address of the candidate. */
                email?: components["schemas"]["string"];
                /** @description Telephone number of the candidate, compared by its digits. */
                phone?: components["schemas"]["string"];
                /** @description City in an address of the candidate. */
                city?: components["schemas"]["string"];
                /** @description Postal code in an address of the candidate. */
                "postal-code"?: components["schemas"]["token"];
                /** @description Country code in an address of the candidate. */
                country?: components["schemas"]["token"];
                /** @description Birth date of the candidate. */
                birthdate?: components["schemas"]["date"];
                /** @description Gender code of the candidate. */
                gender?: components["schemas"]["token"];
                /** @description Identifier of a profile. */
                profile?: components["schemas"]["token"];
                /** @description Identifier of an associated position opening. */
                "position-opening"?: components["schemas"]["token"];
                /** @description Title of an associated position opening. */
                "position-title"?: components["schemas"]["string"];
                /** @description Code of the disposition status for a position opening. */
                status?: components["schemas"]["token"];
                /** @description Name of a former or present employer. */
                employer?: components["schemas"]["string"];
                /** @description Name of an educational institution. */
                school?: components["schemas"]["string"];
                /** @description Start of an availability. */
                available?: components["schemas"]["date"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "candidates" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        candidates: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceAllCandidate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["List"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    createCandidate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DocumentOrList"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAllCandidate: {
        parameters: {
            query: {
                /** @description What is to go, as in a list */
                $filter: components["parameters"]["requiredFilter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
                confirm?: components["parameters"]["confirm"];
            };
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Preview"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    mergeAllCandidate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeList"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    checkCandidate: {
        parameters: {
            query?: {
                /** @description A named profile to check against as well */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Verdict"];
            default: components["responses"]["Problem"];
        };
    };
    readCandidate: {
        parameters: {
            query?: {
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
            };
            header?: {
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    updateCandidate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Stored"];
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    deleteCandidate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Proposed"];
            204: components["responses"]["Withdrawn"];
            default: components["responses"]["Problem"];
        };
    };
    patchCandidate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Patch"];
        responses: {
            200: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    historyCandidate: {
        parameters: {
            query?: {
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "candidates" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        candidates: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listPositionOpening: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
                $filter?: components["parameters"]["filter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description Matches to pass over; to page deeper follow the next link */
                $skip?: components["parameters"]["skip"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
                /** @description Parameters, each optionally followed by asc or desc, joined by commas */
                $orderby?: components["parameters"]["orderby"];
                /** @description Whether meta.total is given */
                $count?: components["parameters"]["count"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Any identifier of the document or of whom it is about. */
                identifier?: components["schemas"]["token"];
                /** @description Identifier of the document. */
                "document-id"?: components["schemas"]["token"];
                /** @description Language of the document. */
                language?: components["schemas"]["token"];
                /** @description Date until which the document may be kept. */
                "retention-date"?: components["schemas"]["date"];
                /** @description Days for which the document may be kept. */
                "retention-days"?: components["schemas"]["token"];
                /** @description Status code of the document. */
                status?: components["schemas"]["token"];
                /** @description Approval status code. */
                "approval-status"?: components["schemas"]["token"];
                /** @description Identifier of the position. */
                position?: components["schemas"]["token"];
                /** @description Identifier of a position profile. */
                profile?: components["schemas"]["token"];
                /** @description Title of the position. */
                title?: components["schemas"]["string"];
                /** @description Title of the position. */
                "position-title"?: components["schemas"]["string"];
                /** @description Name of a position profile. */
                name?: components["schemas"]["string"];
                /** @description Name of an organization of the position. */
                organization?: components["schemas"]["string"];
                /** @description Identifier of an organization of the position. */
                "organization-id"?: components["schemas"]["token"];
                /** @description City of the position. */
                city?: components["schemas"]["string"];
                /** @description Country code of the position. */
                country?: components["schemas"]["token"];
                /** @description Postal code of the position. */
                "postal-code"?: components["schemas"]["token"];
                /** @description Schedule type code of the position. */
                schedule?: components["schemas"]["token"];
                /** @description Offering type code of the position. */
                offering?: components["schemas"]["token"];
                /** @description Start of the position. */
                "start-date"?: components["schemas"]["date"];
                /** @description Name of the posting requester. */
                requester?: components["schemas"]["string"];
                /** @description Identifier of the posting requester. */
                "requester-id"?: components["schemas"]["token"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "positionOpenings" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        positionOpenings: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceAllPositionOpening: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["List"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    createPositionOpening: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DocumentOrList"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAllPositionOpening: {
        parameters: {
            query: {
                /** @description What is to go, as in a list */
                $filter: components["parameters"]["requiredFilter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
                confirm?: components["parameters"]["confirm"];
            };
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Preview"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    mergeAllPositionOpening: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeList"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    checkPositionOpening: {
        parameters: {
            query?: {
                /** @description A named profile to check against as well */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Verdict"];
            default: components["responses"]["Problem"];
        };
    };
    readPositionOpening: {
        parameters: {
            query?: {
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
            };
            header?: {
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    updatePositionOpening: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Stored"];
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    deletePositionOpening: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Proposed"];
            204: components["responses"]["Withdrawn"];
            default: components["responses"]["Problem"];
        };
    };
    patchPositionOpening: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Patch"];
        responses: {
            200: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    historyPositionOpening: {
        parameters: {
            query?: {
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "positionOpenings" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        positionOpenings: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSearchDocument: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
                $filter?: components["parameters"]["filter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description Matches to pass over; to page deeper follow the next link */
                $skip?: components["parameters"]["skip"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
                /** @description Parameters, each optionally followed by asc or desc, joined by commas */
                $orderby?: components["parameters"]["orderby"];
                /** @description Whether meta.total is given */
                $count?: components["parameters"]["count"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Any identifier of the document. */
                identifier?: components["schemas"]["token"];
                /** @description Identifier of the document. */
                "document-id"?: components["schemas"]["token"];
                /** @description Language of the document. */
                language?: components["schemas"]["token"];
                /** @description Date until which the document may be kept. */
                "retention-date"?: components["schemas"]["date"];
                /** @description Days for which the document may be kept. */
                "retention-days"?: components["schemas"]["token"];
                /** @description Execution code of the search result. */
                execution?: components["schemas"]["token"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "searchDocuments" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        searchDocuments: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceAllSearchDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["List"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    createSearchDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DocumentOrList"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAllSearchDocument: {
        parameters: {
            query: {
                /** @description What is to go, as in a list */
                $filter: components["parameters"]["requiredFilter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
                confirm?: components["parameters"]["confirm"];
            };
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Preview"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    mergeAllSearchDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeList"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    checkSearchDocument: {
        parameters: {
            query?: {
                /** @description A named profile to check against as well */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Verdict"];
            default: components["responses"]["Problem"];
        };
    };
    readSearchDocument: {
        parameters: {
            query?: {
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
            };
            header?: {
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    updateSearchDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Stored"];
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    deleteSearchDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Proposed"];
            204: components["responses"]["Withdrawn"];
            default: components["responses"]["Problem"];
        };
    };
    patchSearchDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Patch"];
        responses: {
            200: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    historySearchDocument: {
        parameters: {
            query?: {
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "searchDocuments" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        searchDocuments: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listCensus: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
                $filter?: components["parameters"]["filter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description Matches to pass over; to page deeper follow the next link */
                $skip?: components["parameters"]["skip"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
                /** @description Parameters, each optionally followed by asc or desc, joined by commas */
                $orderby?: components["parameters"]["orderby"];
                /** @description Whether meta.total is given */
                $count?: components["parameters"]["count"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Any identifier of the document or of whom it is about. */
                identifier?: components["schemas"]["token"];
                /** @description Identifier of the document. */
                "document-id"?: components["schemas"]["token"];
                /** @description Language of the document. */
                language?: components["schemas"]["token"];
                /** @description Date until which the document may be kept. */
                "retention-date"?: components["schemas"]["date"];
                /** @description Days for which the document may be kept. */
                "retention-days"?: components["schemas"]["token"];
                /** @description Identifier of the person. */
                "person-id"?: components["schemas"]["token"];
                /** @description Legal identifier of the person. */
                "legal-id"?: components["schemas"]["token"];
                /** @description Any part of the name of the person. */
                name?: components["schemas"]["string"];
                /** @description Family name of the person. */
                family?: components["schemas"]["string"];
                /** @description Given name of the person. */
                given?: components["schemas"]["string"];
                /** @description E-mail address of the person. */
                email?: components["schemas"]["string"];
                /** @description Telephone number of the person, compared by its digits. */
                phone?: components["schemas"]["string"];
                /** @description City in an address of the person. */
                city?: components["schemas"]["string"];
                /** @description Postal code in an address of the person. */
                "postal-code"?: components["schemas"]["token"];
                /** @description Country code in an address of the person. */
                country?: components["schemas"]["token"];
                /** @description Birth date of the person. */
                birthdate?: components["schemas"]["date"];
                /** @description Gender code of the person. */
                gender?: components["schemas"]["token"];
                /** @description Identifier of the employee. */
                "employee-id"?: components["schemas"]["token"];
                /** @description Title of the position or job. */
                title?: components["schemas"]["string"];
                /** @description Title of the position. */
                "position-title"?: components["schemas"]["string"];
                /** @description Title of the job. */
                "job-title"?: components["schemas"]["string"];
                /** @description Identifier of the position. */
                position?: components["schemas"]["token"];
                /** @description Identifier of the job. */
                job?: components["schemas"]["token"];
                /** @description Identifier of the deployment. */
                deployment?: components["schemas"]["token"];
                /** @description Name of the organization of the deployment. */
                organization?: components["schemas"]["string"];
                /** @description Identifier of an organization of the deployment. */
                "organization-id"?: components["schemas"]["token"];
                /** @description Name of the organizational unit; HR Open 4.2 gives a deployment no other place for a department. */
                department?: components["schemas"]["string"];
                /** @description Name of the work location. */
                location?: components["schemas"]["string"];
                /** @description Identifier of the work location. */
                "location-id"?: components["schemas"]["token"];
                /** @description Code of the relationship between worker and organization. */
                relationship?: components["schemas"]["token"];
                /** @description Period in which the deployment is in force. */
                effective?: components["schemas"]["date"];
                /** @description Date of hire. */
                "hire-date"?: components["schemas"]["date"];
                /** @description Date of the first hire. */
                "original-hire-date"?: components["schemas"]["date"];
                /** @description Date of termination. */
                "termination-date"?: components["schemas"]["date"];
                /** @description Start of a leave. */
                "leave-start"?: components["schemas"]["date"];
                /** @description Identifier of a dependent. */
                "dependent-id"?: components["schemas"]["token"];
                /** @description Family name of a dependent. */
                "dependent-family"?: components["schemas"]["string"];
                /** @description Position type code of the employee. */
                "employee-type"?: components["schemas"]["token"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "censuses" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        censuses: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceAllCensus: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["List"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    createCensus: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DocumentOrList"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAllCensus: {
        parameters: {
            query: {
                /** @description What is to go, as in a list */
                $filter: components["parameters"]["requiredFilter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
                confirm?: components["parameters"]["confirm"];
            };
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Preview"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    mergeAllCensus: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeList"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    checkCensus: {
        parameters: {
            query?: {
                /** @description A named profile to check against as well */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Verdict"];
            default: components["responses"]["Problem"];
        };
    };
    readCensus: {
        parameters: {
            query?: {
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
            };
            header?: {
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    updateCensus: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Stored"];
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    deleteCensus: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Proposed"];
            204: components["responses"]["Withdrawn"];
            default: components["responses"]["Problem"];
        };
    };
    patchCensus: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Patch"];
        responses: {
            200: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    historyCensus: {
        parameters: {
            query?: {
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "censuses" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        censuses: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listEnrollment: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
                $filter?: components["parameters"]["filter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description Matches to pass over; to page deeper follow the next link */
                $skip?: components["parameters"]["skip"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
                /** @description Parameters, each optionally followed by asc or desc, joined by commas */
                $orderby?: components["parameters"]["orderby"];
                /** @description Whether meta.total is given */
                $count?: components["parameters"]["count"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Any identifier of the document or of whom it is about. */
                identifier?: components["schemas"]["token"];
                /** @description Identifier of the document. */
                "document-id"?: components["schemas"]["token"];
                /** @description Language of the document. */
                language?: components["schemas"]["token"];
                /** @description Date until which the document may be kept. */
                "retention-date"?: components["schemas"]["date"];
                /** @description Days for which the document may be kept. */
                "retention-days"?: components["schemas"]["token"];
                /** @description Identifier of the person. */
                "person-id"?: components["schemas"]["token"];
                /** @description Legal identifier of the person. */
                "legal-id"?: components["schemas"]["token"];
                /** @description Any part of the name of the person. */
                name?: components["schemas"]["string"];
                /** @description Family name of the person. */
                family?: components["schemas"]["string"];
                /** @description Given name of the person. */
                given?: components["schemas"]["string"];
                /** @description E-mail address of the person. */
                email?: components["schemas"]["string"];
                /** @description Telephone number of the person, compared by its digits. */
                phone?: components["schemas"]["string"];
                /** @description City in an address of the person. */
                city?: components["schemas"]["string"];
                /** @description Postal code in an address of the person. */
                "postal-code"?: components["schemas"]["token"];
                /** @description Country code in an address of the person. */
                country?: components["schemas"]["token"];
                /** @description Birth date of the person. */
                birthdate?: components["schemas"]["date"];
                /** @description Gender code of the person. */
                gender?: components["schemas"]["token"];
                /** @description Identifier of the employee. */
                "employee-id"?: components["schemas"]["token"];
                /** @description Title of the position or job. */
                title?: components["schemas"]["string"];
                /** @description Title of the position. */
                "position-title"?: components["schemas"]["string"];
                /** @description Title of the job. */
                "job-title"?: components["schemas"]["string"];
                /** @description Identifier of the position. */
                position?: components["schemas"]["token"];
                /** @description Identifier of the job. */
                job?: components["schemas"]["token"];
                /** @description Identifier of the deployment. */
                deployment?: components["schemas"]["token"];
                /** @description Name of the organization of the deployment. */
                organization?: components["schemas"]["string"];
                /** @description Identifier of an organization of the deployment. */
                "organization-id"?: components["schemas"]["token"];
                /** @description Name of the organizational unit; HR Open 4.2 gives a deployment no other place for a department. */
                department?: components["schemas"]["string"];
                /** @description Name of the work location. */
                location?: components["schemas"]["string"];
                /** @description Identifier of the work location. */
                "location-id"?: components["schemas"]["token"];
                /** @description Code of the relationship between worker and organization. */
                relationship?: components["schemas"]["token"];
                /** @description Period in which the deployment is in force. */
                effective?: components["schemas"]["date"];
                /** @description Date of hire. */
                "hire-date"?: components["schemas"]["date"];
                /** @description Date of the first hire. */
                "original-hire-date"?: components["schemas"]["date"];
                /** @description Date of termination. */
                "termination-date"?: components["schemas"]["date"];
                /** @description Start of a leave. */
                "leave-start"?: components["schemas"]["date"];
                /** @description Identifier of a dependent. */
                "dependent-id"?: components["schemas"]["token"];
                /** @description Family name of a dependent. */
                "dependent-family"?: components["schemas"]["string"];
                /** @description Position type code of the employee. */
                "employee-type"?: components["schemas"]["token"];
                /** @description Identifier of a coverage. */
                coverage?: components["schemas"]["token"];
                /** @description Identifier of an elected plan. */
                plan?: components["schemas"]["token"];
                /** @description Group number of a coverage. */
                "group-number"?: components["schemas"]["token"];
                /** @description Product code of a coverage. */
                product?: components["schemas"]["token"];
                /** @description Period in which a coverage is in force. */
                "coverage-period"?: components["schemas"]["date"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "enrollments" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        enrollments: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceAllEnrollment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["List"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    createEnrollment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DocumentOrList"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAllEnrollment: {
        parameters: {
            query: {
                /** @description What is to go, as in a list */
                $filter: components["parameters"]["requiredFilter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
                confirm?: components["parameters"]["confirm"];
            };
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Preview"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    mergeAllEnrollment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeList"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    checkEnrollment: {
        parameters: {
            query?: {
                /** @description A named profile to check against as well */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Verdict"];
            default: components["responses"]["Problem"];
        };
    };
    readEnrollment: {
        parameters: {
            query?: {
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
            };
            header?: {
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    updateEnrollment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Stored"];
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    deleteEnrollment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Proposed"];
            204: components["responses"]["Withdrawn"];
            default: components["responses"]["Problem"];
        };
    };
    patchEnrollment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Patch"];
        responses: {
            200: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    historyEnrollment: {
        parameters: {
            query?: {
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "enrollments" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        enrollments: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listPlanSetup: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
                $filter?: components["parameters"]["filter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description Matches to pass over; to page deeper follow the next link */
                $skip?: components["parameters"]["skip"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
                /** @description Parameters, each optionally followed by asc or desc, joined by commas */
                $orderby?: components["parameters"]["orderby"];
                /** @description Whether meta.total is given */
                $count?: components["parameters"]["count"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Any identifier of the plan. */
                identifier?: components["schemas"]["token"];
                /** @description Identifier of the plan. */
                plan?: components["schemas"]["token"];
                /** @description Identifier of the provider. */
                provider?: components["schemas"]["token"];
                /** @description Product code of the plan. */
                product?: components["schemas"]["token"];
                /** @description Legal name of the plan. */
                name?: components["schemas"]["string"];
                /** @description Country code of the plan. */
                country?: components["schemas"]["token"];
                /** @description Period in which the plan is in force. */
                effective?: components["schemas"]["date"];
                /** @description First date on which the plan was in force. */
                "original-effective-date"?: components["schemas"]["date"];
                /** @description Date on which the plan ends. */
                "termination-date"?: components["schemas"]["date"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "planSetups" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        planSetups: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceAllPlanSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["List"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    createPlanSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DocumentOrList"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAllPlanSetup: {
        parameters: {
            query: {
                /** @description What is to go, as in a list */
                $filter: components["parameters"]["requiredFilter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
                confirm?: components["parameters"]["confirm"];
            };
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Preview"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    mergeAllPlanSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeList"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    checkPlanSetup: {
        parameters: {
            query?: {
                /** @description A named profile to check against as well */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Verdict"];
            default: components["responses"]["Problem"];
        };
    };
    readPlanSetup: {
        parameters: {
            query?: {
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
            };
            header?: {
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    updatePlanSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Stored"];
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    deletePlanSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Proposed"];
            204: components["responses"]["Withdrawn"];
            default: components["responses"]["Problem"];
        };
    };
    patchPlanSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Patch"];
        responses: {
            200: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    historyPlanSetup: {
        parameters: {
            query?: {
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "planSetups" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        planSetups: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listPayrollSetup: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
                $filter?: components["parameters"]["filter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description Matches to pass over; to page deeper follow the next link */
                $skip?: components["parameters"]["skip"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
                /** @description Parameters, each optionally followed by asc or desc, joined by commas */
                $orderby?: components["parameters"]["orderby"];
                /** @description Whether meta.total is given */
                $count?: components["parameters"]["count"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Any identifier of the document or of whom it is about. */
                identifier?: components["schemas"]["token"];
                /** @description Identifier of the document. */
                "document-id"?: components["schemas"]["token"];
                /** @description Language of the document. */
                language?: components["schemas"]["token"];
                /** @description Date until which the document may be kept. */
                "retention-date"?: components["schemas"]["date"];
                /** @description Days for which the document may be kept. */
                "retention-days"?: components["schemas"]["token"];
                /** @description Identifier of the person. */
                "person-id"?: components["schemas"]["token"];
                /** @description Legal identifier of the person. */
                "legal-id"?: components["schemas"]["token"];
                /** @description E-mail address of the person. */
                email?: components["schemas"]["string"];
                /** @description Telephone number of the person, compared by its digits. */
                phone?: components["schemas"]["string"];
                /** @description City in an address of the person. */
                city?: components["schemas"]["string"];
                /** @description Postal code in an address of the person. */
                "postal-code"?: components["schemas"]["token"];
                /** @description Country code in an address of the person. */
                country?: components["schemas"]["token"];
                /** @description Birth date of the person. */
                birthdate?: components["schemas"]["date"];
                /** @description Gender code of the person. */
                gender?: components["schemas"]["token"];
                /** @description Any part of the name of the person. */
                name?: components["schemas"]["string"];
                /** @description Family name of the person. */
                family?: components["schemas"]["string"];
                /** @description Given name of the person. */
                given?: components["schemas"]["string"];
                /** @description Title of the position or job. */
                title?: components["schemas"]["string"];
                /** @description Title of the position. */
                "position-title"?: components["schemas"]["string"];
                /** @description Title of the job. */
                "job-title"?: components["schemas"]["string"];
                /** @description Identifier of the position. */
                position?: components["schemas"]["token"];
                /** @description Identifier of the job. */
                job?: components["schemas"]["token"];
                /** @description Identifier of the deployment. */
                deployment?: components["schemas"]["token"];
                /** @description Name of the organization of the deployment. */
                organization?: components["schemas"]["string"];
                /** @description Identifier of an organization of the deployment. */
                "organization-id"?: components["schemas"]["token"];
                /** @description Name of the organizational unit; HR Open 4.2 gives a deployment no other place for a department. */
                department?: components["schemas"]["string"];
                /** @description Name of the work location. */
                location?: components["schemas"]["string"];
                /** @description Identifier of the work location. */
                "location-id"?: components["schemas"]["token"];
                /** @description Code of the relationship between worker and organization. */
                relationship?: components["schemas"]["token"];
                /** @description Period in which the deployment is in force. */
                effective?: components["schemas"]["date"];
                /** @description Date of hire. */
                "hire-date"?: components["schemas"]["date"];
                /** @description Date of the first hire. */
                "original-hire-date"?: components["schemas"]["date"];
                /** @description Date of termination. */
                "termination-date"?: components["schemas"]["date"];
                /** @description Start of a leave. */
                "leave-start"?: components["schemas"]["date"];
                /** @description Identifier of an instruction. */
                instruction?: components["schemas"]["token"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "payrollSetups" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payrollSetups: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceAllPayrollSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["List"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    createPayrollSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DocumentOrList"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAllPayrollSetup: {
        parameters: {
            query: {
                /** @description What is to go, as in a list */
                $filter: components["parameters"]["requiredFilter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
                confirm?: components["parameters"]["confirm"];
            };
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Preview"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    mergeAllPayrollSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeList"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    checkPayrollSetup: {
        parameters: {
            query?: {
                /** @description A named profile to check against as well */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Verdict"];
            default: components["responses"]["Problem"];
        };
    };
    readPayrollSetup: {
        parameters: {
            query?: {
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
            };
            header?: {
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    updatePayrollSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Stored"];
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    deletePayrollSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Proposed"];
            204: components["responses"]["Withdrawn"];
            default: components["responses"]["Problem"];
        };
    };
    patchPayrollSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Patch"];
        responses: {
            200: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    historyPayrollSetup: {
        parameters: {
            query?: {
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "payrollSetups" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payrollSetups: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listPayrollInstructions: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
                $filter?: components["parameters"]["filter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description Matches to pass over; to page deeper follow the next link */
                $skip?: components["parameters"]["skip"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
                /** @description Parameters, each optionally followed by asc or desc, joined by commas */
                $orderby?: components["parameters"]["orderby"];
                /** @description Whether meta.total is given */
                $count?: components["parameters"]["count"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Any identifier of the document or of whom it is about. */
                identifier?: components["schemas"]["token"];
                /** @description Identifier of the document. */
                "document-id"?: components["schemas"]["token"];
                /** @description Language of the document. */
                language?: components["schemas"]["token"];
                /** @description Date until which the document may be kept. */
                "retention-date"?: components["schemas"]["date"];
                /** @description Days for which the document may be kept. */
                "retention-days"?: components["schemas"]["token"];
                /** @description Identifier of the person. */
                "person-id"?: components["schemas"]["token"];
                /** @description Identifier of an instruction. */
                instruction?: components["schemas"]["token"];
                /** @description Identifier of a deployment. */
                deployment?: components["schemas"]["token"];
                /** @description Type code of a remuneration or deduction. */
                type?: components["schemas"]["token"];
                /** @description Status code of an instruction. */
                status?: components["schemas"]["token"];
                /** @description Date of an actual payment. */
                "payment-date"?: components["schemas"]["date"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "payrollInstructions" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payrollInstructions: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceAllPayrollInstructions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["List"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    createPayrollInstructions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DocumentOrList"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAllPayrollInstructions: {
        parameters: {
            query: {
                /** @description What is to go, as in a list */
                $filter: components["parameters"]["requiredFilter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
                confirm?: components["parameters"]["confirm"];
            };
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Preview"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    mergeAllPayrollInstructions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeList"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    checkPayrollInstructions: {
        parameters: {
            query?: {
                /** @description A named profile to check against as well */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Verdict"];
            default: components["responses"]["Problem"];
        };
    };
    readPayrollInstructions: {
        parameters: {
            query?: {
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
            };
            header?: {
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    updatePayrollInstructions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Stored"];
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    deletePayrollInstructions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Proposed"];
            204: components["responses"]["Withdrawn"];
            default: components["responses"]["Problem"];
        };
    };
    patchPayrollInstructions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Patch"];
        responses: {
            200: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    historyPayrollInstructions: {
        parameters: {
            query?: {
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "payrollInstructions" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payrollInstructions: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listTimecard: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
                $filter?: components["parameters"]["filter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description Matches to pass over; to page deeper follow the next link */
                $skip?: components["parameters"]["skip"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
                /** @description Parameters, each optionally followed by asc or desc, joined by commas */
                $orderby?: components["parameters"]["orderby"];
                /** @description Whether meta.total is given */
                $count?: components["parameters"]["count"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Any identifier of the document or of whom it is about. */
                identifier?: components["schemas"]["token"];
                /** @description Identifier of the document. */
                "document-id"?: components["schemas"]["token"];
                /** @description Language of the document. */
                language?: components["schemas"]["token"];
                /** @description Date until which the document may be kept. */
                "retention-date"?: components["schemas"]["date"];
                /** @description Days for which the document may be kept. */
                "retention-days"?: components["schemas"]["token"];
                /** @description Identifier of the person. */
                "person-id"?: components["schemas"]["token"];
                /** @description Any part of the name of the person. */
                name?: components["schemas"]["string"];
                /** @description Family name of the person. */
                family?: components["schemas"]["string"];
                /** @description Given name of the person. */
                given?: components["schemas"]["string"];
                /** @description E-mail address of the person. */
                email?: components["schemas"]["string"];
                /** @description Telephone number of the person, compared by its digits. */
                phone?: components["schemas"]["string"];
                /** @description Period of the timecard. */
                period?: components["schemas"]["date"];
                /** @description State code of the timecard. */
                status?: components["schemas"]["token"];
                /** @description Period of an item. */
                "item-period"?: components["schemas"]["date"];
                /** @description Type code of an item. */
                "item-type"?: components["schemas"]["token"];
                /** @description Identifier of an item. */
                item?: components["schemas"]["token"];
                /** @description Identifier of an assignment. */
                assignment?: components["schemas"]["token"];
                /** @description Identifier of the staffing order. */
                order?: components["schemas"]["token"];
                /** @description Identifier, code or name of a department. */
                department?: components["schemas"]["string"];
                /** @description Identifier, code or name of a location. */
                location?: components["schemas"]["string"];
                /** @description Identifier, code or name of a cost centre. */
                "cost-center"?: components["schemas"]["string"];
                /** @description Identifier, code or name of a job. */
                job?: components["schemas"]["string"];
                /** @description Identifier, code or name of a project. */
                project?: components["schemas"]["string"];
                /** @description Name of the manager. */
                manager?: components["schemas"]["string"];
                /** @description Name of the supervisor. */
                supervisor?: components["schemas"]["string"];
                /** @description Identifier of the supplier. */
                "supplier-id"?: components["schemas"]["token"];
                /** @description Name of the supplier. */
                supplier?: components["schemas"]["string"];
                /** @description Identifier of the customer. */
                "customer-id"?: components["schemas"]["token"];
                /** @description Name of the customer. */
                customer?: components["schemas"]["string"];
                /** @description Identifier of the requester. */
                "requester-id"?: components["schemas"]["token"];
                /** @description Name of the requester. */
                requester?: components["schemas"]["string"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "timecards" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        timecards: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceAllTimecard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["List"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    createTimecard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DocumentOrList"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAllTimecard: {
        parameters: {
            query: {
                /** @description What is to go, as in a list */
                $filter: components["parameters"]["requiredFilter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
                confirm?: components["parameters"]["confirm"];
            };
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Preview"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    mergeAllTimecard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeList"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    checkTimecard: {
        parameters: {
            query?: {
                /** @description A named profile to check against as well */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Verdict"];
            default: components["responses"]["Problem"];
        };
    };
    readTimecard: {
        parameters: {
            query?: {
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
            };
            header?: {
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    updateTimecard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Stored"];
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    deleteTimecard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Proposed"];
            204: components["responses"]["Withdrawn"];
            default: components["responses"]["Problem"];
        };
    };
    patchTimecard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Patch"];
        responses: {
            200: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    historyTimecard: {
        parameters: {
            query?: {
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "timecards" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        timecards: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listScreeningOrder: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
                $filter?: components["parameters"]["filter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description Matches to pass over; to page deeper follow the next link */
                $skip?: components["parameters"]["skip"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
                /** @description Parameters, each optionally followed by asc or desc, joined by commas */
                $orderby?: components["parameters"]["orderby"];
                /** @description Whether meta.total is given */
                $count?: components["parameters"]["count"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Any identifier of the document. */
                identifier?: components["schemas"]["token"];
                /** @description Identifier of the document. */
                "document-id"?: components["schemas"]["token"];
                /** @description Language of the document. */
                language?: components["schemas"]["token"];
                /** @description Date until which the document may be kept. */
                "retention-date"?: components["schemas"]["date"];
                /** @description Days for which the document may be kept. */
                "retention-days"?: components["schemas"]["token"];
                /** @description Identifier of the subject. */
                subject?: components["schemas"]["token"];
                /** @description Code of the package. */
                package?: components["schemas"]["token"];
                /** @description Code of a screening. */
                screening?: components["schemas"]["token"];
                /** @description Purpose of the order. */
                purpose?: components["schemas"]["string"];
                /** @description Identifier of the supplier. */
                "supplier-id"?: components["schemas"]["token"];
                /** @description Name of the supplier. */
                supplier?: components["schemas"]["string"];
                /** @description Identifier of the customer. */
                "customer-id"?: components["schemas"]["token"];
                /** @description Name of the customer. */
                customer?: components["schemas"]["string"];
                /** @description Identifier of the requester. */
                "requester-id"?: components["schemas"]["token"];
                /** @description Name of the requester. */
                requester?: components["schemas"]["string"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "orders" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        orders: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceAllScreeningOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["List"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    createScreeningOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DocumentOrList"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAllScreeningOrder: {
        parameters: {
            query: {
                /** @description What is to go, as in a list */
                $filter: components["parameters"]["requiredFilter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
                confirm?: components["parameters"]["confirm"];
            };
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Preview"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    mergeAllScreeningOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeList"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    checkScreeningOrder: {
        parameters: {
            query?: {
                /** @description A named profile to check against as well */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Verdict"];
            default: components["responses"]["Problem"];
        };
    };
    readScreeningOrder: {
        parameters: {
            query?: {
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
            };
            header?: {
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    updateScreeningOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Stored"];
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    deleteScreeningOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Proposed"];
            204: components["responses"]["Withdrawn"];
            default: components["responses"]["Problem"];
        };
    };
    patchScreeningOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Patch"];
        responses: {
            200: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    historyScreeningOrder: {
        parameters: {
            query?: {
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "orders" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        orders: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listScreeningSubject: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
                $filter?: components["parameters"]["filter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description Matches to pass over; to page deeper follow the next link */
                $skip?: components["parameters"]["skip"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
                /** @description Parameters, each optionally followed by asc or desc, joined by commas */
                $orderby?: components["parameters"]["orderby"];
                /** @description Whether meta.total is given */
                $count?: components["parameters"]["count"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Any identifier of the document or of whom it is about. */
                identifier?: components["schemas"]["token"];
                /** @description Identifier of the document. */
                "document-id"?: components["schemas"]["token"];
                /** @description Language of the document. */
                language?: components["schemas"]["token"];
                /** @description Date until which the document may be kept. */
                "retention-date"?: components["schemas"]["date"];
                /** @description Days for which the document may be kept. */
                "retention-days"?: components["schemas"]["token"];
                /** @description Any part of the name of the subject. */
                name?: components["schemas"]["string"];
                /** @description Family name of the subject. */
                family?: components["schemas"]["string"];
                /** @description Given name of the subject. */
                given?: components["schemas"]["string"];
                /** @description Identifier of the subject. */
                "person-id"?: components["schemas"]["token"];
                /** @description Legal identifier of the subject. */
                "legal-id"?: components["schemas"]["token"];
                /** @description Birth date of the subject. */
                birthdate?: components["schemas"]["date"];
                /** @description Gender code of the subject. */
                gender?: components["schemas"]["token"];
                /** @description E-mail address of the subject. */
                email?: components["schemas"]["string"];
                /** @description Telephone number of the subject, compared by its digits. */
                phone?: components["schemas"]["string"];
                /** @description City in an address of the subject. */
                city?: components["schemas"]["string"];
                /** @description Postal code in an address of the subject. */
                "postal-code"?: components["schemas"]["token"];
                /** @description Country code in an address of the subject. */
                country?: components["schemas"]["token"];
                /** @description Name of the screened organization. */
                organization?: components["schemas"]["string"];
                /** @description Identifier of the screened organization. */
                "organization-id"?: components["schemas"]["token"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "subjects" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        subjects: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceAllScreeningSubject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["List"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    createScreeningSubject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DocumentOrList"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAllScreeningSubject: {
        parameters: {
            query: {
                /** @description What is to go, as in a list */
                $filter: components["parameters"]["requiredFilter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
                confirm?: components["parameters"]["confirm"];
            };
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Preview"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    mergeAllScreeningSubject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeList"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    checkScreeningSubject: {
        parameters: {
            query?: {
                /** @description A named profile to check against as well */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Verdict"];
            default: components["responses"]["Problem"];
        };
    };
    readScreeningSubject: {
        parameters: {
            query?: {
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
            };
            header?: {
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    updateScreeningSubject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Stored"];
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    deleteScreeningSubject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Proposed"];
            204: components["responses"]["Withdrawn"];
            default: components["responses"]["Problem"];
        };
    };
    patchScreeningSubject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Patch"];
        responses: {
            200: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    historyScreeningSubject: {
        parameters: {
            query?: {
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "subjects" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        subjects: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listScreeningReport: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
                $filter?: components["parameters"]["filter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description Matches to pass over; to page deeper follow the next link */
                $skip?: components["parameters"]["skip"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
                /** @description Parameters, each optionally followed by asc or desc, joined by commas */
                $orderby?: components["parameters"]["orderby"];
                /** @description Whether meta.total is given */
                $count?: components["parameters"]["count"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Any identifier of the document. */
                identifier?: components["schemas"]["token"];
                /** @description Identifier of the document. */
                "document-id"?: components["schemas"]["token"];
                /** @description Language of the document. */
                language?: components["schemas"]["token"];
                /** @description Date until which the document may be kept. */
                "retention-date"?: components["schemas"]["date"];
                /** @description Days for which the document may be kept. */
                "retention-days"?: components["schemas"]["token"];
                /** @description Identifier of the subject. */
                subject?: components["schemas"]["token"];
                /** @description Identifier of the order. */
                order?: components["schemas"]["token"];
                /** @description Code of the package. */
                package?: components["schemas"]["token"];
                /** @description Date and time of the order. */
                ordered?: components["schemas"]["date"];
                /** @description Date and time of completion. */
                completed?: components["schemas"]["date"];
                /** @description Code of a screening. */
                screening?: components["schemas"]["token"];
                /** @description Status message of the report. */
                status?: components["schemas"]["string"];
                /** @description Result of a screening. */
                result?: components["schemas"]["string"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "reports" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reports: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceAllScreeningReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["List"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    createScreeningReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DocumentOrList"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAllScreeningReport: {
        parameters: {
            query: {
                /** @description What is to go, as in a list */
                $filter: components["parameters"]["requiredFilter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
                confirm?: components["parameters"]["confirm"];
            };
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Preview"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    mergeAllScreeningReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeList"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    checkScreeningReport: {
        parameters: {
            query?: {
                /** @description A named profile to check against as well */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Verdict"];
            default: components["responses"]["Problem"];
        };
    };
    readScreeningReport: {
        parameters: {
            query?: {
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
            };
            header?: {
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    updateScreeningReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Stored"];
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    deleteScreeningReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Proposed"];
            204: components["responses"]["Withdrawn"];
            default: components["responses"]["Problem"];
        };
    };
    patchScreeningReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Patch"];
        responses: {
            200: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    historyScreeningReport: {
        parameters: {
            query?: {
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "reports" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reports: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listScreeningPosition: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
                $filter?: components["parameters"]["filter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description Matches to pass over; to page deeper follow the next link */
                $skip?: components["parameters"]["skip"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
                /** @description Parameters, each optionally followed by asc or desc, joined by commas */
                $orderby?: components["parameters"]["orderby"];
                /** @description Whether meta.total is given */
                $count?: components["parameters"]["count"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Any identifier of the document. */
                identifier?: components["schemas"]["token"];
                /** @description Identifier of the document. */
                "document-id"?: components["schemas"]["token"];
                /** @description Language of the document. */
                language?: components["schemas"]["token"];
                /** @description Date until which the document may be kept. */
                "retention-date"?: components["schemas"]["date"];
                /** @description Days for which the document may be kept. */
                "retention-days"?: components["schemas"]["token"];
                /** @description Country code of the jurisdiction. */
                country?: components["schemas"]["token"];
                /** @description City of the jurisdiction. */
                city?: components["schemas"]["string"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "positions" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        positions: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceAllScreeningPosition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["List"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    createScreeningPosition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DocumentOrList"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAllScreeningPosition: {
        parameters: {
            query: {
                /** @description What is to go, as in a list */
                $filter: components["parameters"]["requiredFilter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
                confirm?: components["parameters"]["confirm"];
            };
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Preview"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    mergeAllScreeningPosition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeList"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    checkScreeningPosition: {
        parameters: {
            query?: {
                /** @description A named profile to check against as well */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Verdict"];
            default: components["responses"]["Problem"];
        };
    };
    readScreeningPosition: {
        parameters: {
            query?: {
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
            };
            header?: {
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    updateScreeningPosition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Stored"];
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    deleteScreeningPosition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Proposed"];
            204: components["responses"]["Withdrawn"];
            default: components["responses"]["Problem"];
        };
    };
    patchScreeningPosition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Patch"];
        responses: {
            200: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    historyScreeningPosition: {
        parameters: {
            query?: {
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "positions" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        positions: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listScreeningStatusNotification: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
                $filter?: components["parameters"]["filter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description Matches to pass over; to page deeper follow the next link */
                $skip?: components["parameters"]["skip"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
                /** @description Parameters, each optionally followed by asc or desc, joined by commas */
                $orderby?: components["parameters"]["orderby"];
                /** @description Whether meta.total is given */
                $count?: components["parameters"]["count"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Identifier of the order. */
                order?: components["schemas"]["token"];
                /** @description Status message. */
                status?: components["schemas"]["string"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "statusNotifications" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        statusNotifications: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceAllScreeningStatusNotification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["List"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    createScreeningStatusNotification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DocumentOrList"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAllScreeningStatusNotification: {
        parameters: {
            query: {
                /** @description What is to go, as in a list */
                $filter: components["parameters"]["requiredFilter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
                confirm?: components["parameters"]["confirm"];
            };
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Preview"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    mergeAllScreeningStatusNotification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeList"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    checkScreeningStatusNotification: {
        parameters: {
            query?: {
                /** @description A named profile to check against as well */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Verdict"];
            default: components["responses"]["Problem"];
        };
    };
    readScreeningStatusNotification: {
        parameters: {
            query?: {
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
            };
            header?: {
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    updateScreeningStatusNotification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Stored"];
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    deleteScreeningStatusNotification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Proposed"];
            204: components["responses"]["Withdrawn"];
            default: components["responses"]["Problem"];
        };
    };
    patchScreeningStatusNotification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Patch"];
        responses: {
            200: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    historyScreeningStatusNotification: {
        parameters: {
            query?: {
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "statusNotifications" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        statusNotifications: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listCatalogALaCarte: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
                $filter?: components["parameters"]["filter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description Matches to pass over; to page deeper follow the next link */
                $skip?: components["parameters"]["skip"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
                /** @description Parameters, each optionally followed by asc or desc, joined by commas */
                $orderby?: components["parameters"]["orderby"];
                /** @description Whether meta.total is given */
                $count?: components["parameters"]["count"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Code of a screening. */
                screening?: components["schemas"]["token"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "catalogsALaCarte" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        catalogsALaCarte: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceAllCatalogALaCarte: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["List"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    createCatalogALaCarte: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DocumentOrList"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAllCatalogALaCarte: {
        parameters: {
            query: {
                /** @description What is to go, as in a list */
                $filter: components["parameters"]["requiredFilter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
                confirm?: components["parameters"]["confirm"];
            };
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Preview"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    mergeAllCatalogALaCarte: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeList"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    checkCatalogALaCarte: {
        parameters: {
            query?: {
                /** @description A named profile to check against as well */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Verdict"];
            default: components["responses"]["Problem"];
        };
    };
    readCatalogALaCarte: {
        parameters: {
            query?: {
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
            };
            header?: {
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    updateCatalogALaCarte: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Stored"];
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    deleteCatalogALaCarte: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Proposed"];
            204: components["responses"]["Withdrawn"];
            default: components["responses"]["Problem"];
        };
    };
    patchCatalogALaCarte: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Patch"];
        responses: {
            200: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    historyCatalogALaCarte: {
        parameters: {
            query?: {
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "catalogsALaCarte" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        catalogsALaCarte: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listCatalogPackage: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
                $filter?: components["parameters"]["filter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description Matches to pass over; to page deeper follow the next link */
                $skip?: components["parameters"]["skip"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
                /** @description Parameters, each optionally followed by asc or desc, joined by commas */
                $orderby?: components["parameters"]["orderby"];
                /** @description Whether meta.total is given */
                $count?: components["parameters"]["count"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Code of a package. */
                package?: components["schemas"]["token"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "catalogPackages" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        catalogPackages: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceAllCatalogPackage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["List"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    createCatalogPackage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DocumentOrList"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAllCatalogPackage: {
        parameters: {
            query: {
                /** @description What is to go, as in a list */
                $filter: components["parameters"]["requiredFilter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
                confirm?: components["parameters"]["confirm"];
            };
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Preview"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    mergeAllCatalogPackage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeList"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    checkCatalogPackage: {
        parameters: {
            query?: {
                /** @description A named profile to check against as well */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Verdict"];
            default: components["responses"]["Problem"];
        };
    };
    readCatalogPackage: {
        parameters: {
            query?: {
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
            };
            header?: {
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    updateCatalogPackage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Stored"];
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    deleteCatalogPackage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Proposed"];
            204: components["responses"]["Withdrawn"];
            default: components["responses"]["Problem"];
        };
    };
    patchCatalogPackage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Patch"];
        responses: {
            200: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    historyCatalogPackage: {
        parameters: {
            query?: {
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "catalogPackages" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        catalogPackages: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listAssessmentCatalog: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
                $filter?: components["parameters"]["filter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description Matches to pass over; to page deeper follow the next link */
                $skip?: components["parameters"]["skip"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
                /** @description Parameters, each optionally followed by asc or desc, joined by commas */
                $orderby?: components["parameters"]["orderby"];
                /** @description Whether meta.total is given */
                $count?: components["parameters"]["count"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Any identifier of the document. */
                identifier?: components["schemas"]["token"];
                /** @description Identifier of the document. */
                "document-id"?: components["schemas"]["token"];
                /** @description Language of the document. */
                language?: components["schemas"]["token"];
                /** @description Date until which the document may be kept. */
                "retention-date"?: components["schemas"]["date"];
                /** @description Days for which the document may be kept. */
                "retention-days"?: components["schemas"]["token"];
                /** @description Identifier of a package. */
                package?: components["schemas"]["token"];
                /** @description Name of a package. */
                name?: components["schemas"]["string"];
                /** @description Type code of a package. */
                type?: components["schemas"]["token"];
                /** @description Availability code of a package. */
                availability?: components["schemas"]["token"];
                /** @description Identifier of the supplier. */
                "supplier-id"?: components["schemas"]["token"];
                /** @description Name of the supplier. */
                supplier?: components["schemas"]["string"];
                /** @description Identifier of the customer. */
                "customer-id"?: components["schemas"]["token"];
                /** @description Name of the customer. */
                customer?: components["schemas"]["string"];
                /** @description Identifier of the requester. */
                "requester-id"?: components["schemas"]["token"];
                /** @description Name of the requester. */
                requester?: components["schemas"]["string"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "catalogs" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        catalogs: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceAllAssessmentCatalog: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["List"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    createAssessmentCatalog: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DocumentOrList"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAllAssessmentCatalog: {
        parameters: {
            query: {
                /** @description What is to go, as in a list */
                $filter: components["parameters"]["requiredFilter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
                confirm?: components["parameters"]["confirm"];
            };
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Preview"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    mergeAllAssessmentCatalog: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeList"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    checkAssessmentCatalog: {
        parameters: {
            query?: {
                /** @description A named profile to check against as well */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Verdict"];
            default: components["responses"]["Problem"];
        };
    };
    readAssessmentCatalog: {
        parameters: {
            query?: {
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
            };
            header?: {
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    updateAssessmentCatalog: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Stored"];
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAssessmentCatalog: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Proposed"];
            204: components["responses"]["Withdrawn"];
            default: components["responses"]["Problem"];
        };
    };
    patchAssessmentCatalog: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Patch"];
        responses: {
            200: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    historyAssessmentCatalog: {
        parameters: {
            query?: {
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "catalogs" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        catalogs: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listAssessmentOrder: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
                $filter?: components["parameters"]["filter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description Matches to pass over; to page deeper follow the next link */
                $skip?: components["parameters"]["skip"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
                /** @description Parameters, each optionally followed by asc or desc, joined by commas */
                $orderby?: components["parameters"]["orderby"];
                /** @description Whether meta.total is given */
                $count?: components["parameters"]["count"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Any identifier of the document or of whom it is about. */
                identifier?: components["schemas"]["token"];
                /** @description Identifier of the document. */
                "document-id"?: components["schemas"]["token"];
                /** @description Language of the document. */
                language?: components["schemas"]["token"];
                /** @description Date until which the document may be kept. */
                "retention-date"?: components["schemas"]["date"];
                /** @description Days for which the document may be kept. */
                "retention-days"?: components["schemas"]["token"];
                /** @description Identifier of the subject. */
                "person-id"?: components["schemas"]["token"];
                /** @description Legal identifier of the subject. */
                "legal-id"?: components["schemas"]["token"];
                /** @description Any part of the name of the subject. */
                name?: components["schemas"]["string"];
                /** @description Family name of the subject. */
                family?: components["schemas"]["string"];
                /** @description Given name of the subject. */
                given?: components["schemas"]["string"];
                /** @description E-mail address of the subject. */
                email?: components["schemas"]["string"];
                /** @description Telephone number of the subject, compared by its digits. */
                phone?: components["schemas"]["string"];
                /** @description City in an address of the subject. */
                city?: components["schemas"]["string"];
                /** @description Postal code in an address of the subject. */
                "postal-code"?: components["schemas"]["token"];
                /** @description Country code in an address of the subject. */
                country?: components["schemas"]["token"];
                /** @description Birth date of the subject. */
                birthdate?: components["schemas"]["date"];
                /** @description Gender code of the subject. */
                gender?: components["schemas"]["token"];
                /** @description Identifier of the subject with the assessment provider. */
                subject?: components["schemas"]["token"];
                /** @description Identifier of the package. */
                package?: components["schemas"]["token"];
                /** @description Name of the assessment requester. */
                "requester-name"?: components["schemas"]["string"];
                /** @description Code of the order. */
                code?: components["schemas"]["token"];
                /** @description Identifier of the supplier. */
                "supplier-id"?: components["schemas"]["token"];
                /** @description Name of the supplier. */
                supplier?: components["schemas"]["string"];
                /** @description Identifier of the customer. */
                "customer-id"?: components["schemas"]["token"];
                /** @description Name of the customer. */
                customer?: components["schemas"]["string"];
                /** @description Identifier of the requester. */
                "requester-id"?: components["schemas"]["token"];
                /** @description Name of the requester. */
                requester?: components["schemas"]["string"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "orders" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        orders: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceAllAssessmentOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["List"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    createAssessmentOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DocumentOrList"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAllAssessmentOrder: {
        parameters: {
            query: {
                /** @description What is to go, as in a list */
                $filter: components["parameters"]["requiredFilter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
                confirm?: components["parameters"]["confirm"];
            };
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Preview"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    mergeAllAssessmentOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeList"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    checkAssessmentOrder: {
        parameters: {
            query?: {
                /** @description A named profile to check against as well */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Verdict"];
            default: components["responses"]["Problem"];
        };
    };
    readAssessmentOrder: {
        parameters: {
            query?: {
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
            };
            header?: {
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    updateAssessmentOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Stored"];
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAssessmentOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Proposed"];
            204: components["responses"]["Withdrawn"];
            default: components["responses"]["Problem"];
        };
    };
    patchAssessmentOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Patch"];
        responses: {
            200: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    historyAssessmentOrder: {
        parameters: {
            query?: {
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "orders" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        orders: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listAssessmentReport: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
                $filter?: components["parameters"]["filter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description Matches to pass over; to page deeper follow the next link */
                $skip?: components["parameters"]["skip"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
                /** @description Parameters, each optionally followed by asc or desc, joined by commas */
                $orderby?: components["parameters"]["orderby"];
                /** @description Whether meta.total is given */
                $count?: components["parameters"]["count"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Any identifier of the document or of whom it is about. */
                identifier?: components["schemas"]["token"];
                /** @description Identifier of the document. */
                "document-id"?: components["schemas"]["token"];
                /** @description Language of the document. */
                language?: components["schemas"]["token"];
                /** @description Date until which the document may be kept. */
                "retention-date"?: components["schemas"]["date"];
                /** @description Days for which the document may be kept. */
                "retention-days"?: components["schemas"]["token"];
                /** @description Identifier of the subject. */
                "person-id"?: components["schemas"]["token"];
                /** @description Legal identifier of the subject. */
                "legal-id"?: components["schemas"]["token"];
                /** @description Any part of the name of the subject. */
                name?: components["schemas"]["string"];
                /** @description Family name of the subject. */
                family?: components["schemas"]["string"];
                /** @description Given name of the subject. */
                given?: components["schemas"]["string"];
                /** @description E-mail address of the subject. */
                email?: components["schemas"]["string"];
                /** @description Telephone number of the subject, compared by its digits. */
                phone?: components["schemas"]["string"];
                /** @description City in an address of the subject. */
                city?: components["schemas"]["string"];
                /** @description Postal code in an address of the subject. */
                "postal-code"?: components["schemas"]["token"];
                /** @description Country code in an address of the subject. */
                country?: components["schemas"]["token"];
                /** @description Birth date of the subject. */
                birthdate?: components["schemas"]["date"];
                /** @description Gender code of the subject. */
                gender?: components["schemas"]["token"];
                /** @description Identifier of the subject with the assessment provider. */
                subject?: components["schemas"]["token"];
                /** @description Identifier of the order. */
                order?: components["schemas"]["token"];
                /** @description Identifier of a package. */
                package?: components["schemas"]["token"];
                /** @description Status code of a result. */
                status?: components["schemas"]["token"];
                /** @description Identifier of the supplier. */
                "supplier-id"?: components["schemas"]["token"];
                /** @description Name of the supplier. */
                supplier?: components["schemas"]["string"];
                /** @description Identifier of the customer. */
                "customer-id"?: components["schemas"]["token"];
                /** @description Name of the customer. */
                customer?: components["schemas"]["string"];
                /** @description Identifier of the requester. */
                "requester-id"?: components["schemas"]["token"];
                /** @description Name of the requester. */
                requester?: components["schemas"]["string"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "reports" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reports: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceAllAssessmentReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["List"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    createAssessmentReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DocumentOrList"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAllAssessmentReport: {
        parameters: {
            query: {
                /** @description What is to go, as in a list */
                $filter: components["parameters"]["requiredFilter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
                confirm?: components["parameters"]["confirm"];
            };
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Preview"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    mergeAllAssessmentReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeList"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    checkAssessmentReport: {
        parameters: {
            query?: {
                /** @description A named profile to check against as well */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Verdict"];
            default: components["responses"]["Problem"];
        };
    };
    readAssessmentReport: {
        parameters: {
            query?: {
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
            };
            header?: {
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    updateAssessmentReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Stored"];
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAssessmentReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Proposed"];
            204: components["responses"]["Withdrawn"];
            default: components["responses"]["Problem"];
        };
    };
    patchAssessmentReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Patch"];
        responses: {
            200: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    historyAssessmentReport: {
        parameters: {
            query?: {
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "reports" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reports: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listAsynchronousOrder: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
                $filter?: components["parameters"]["filter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description Matches to pass over; to page deeper follow the next link */
                $skip?: components["parameters"]["skip"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
                /** @description Parameters, each optionally followed by asc or desc, joined by commas */
                $orderby?: components["parameters"]["orderby"];
                /** @description Whether meta.total is given */
                $count?: components["parameters"]["count"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Any identifier of the document or of whom it is about. */
                identifier?: components["schemas"]["token"];
                /** @description Identifier of the document. */
                "document-id"?: components["schemas"]["token"];
                /** @description Language of the document. */
                language?: components["schemas"]["token"];
                /** @description Date until which the document may be kept. */
                "retention-date"?: components["schemas"]["date"];
                /** @description Days for which the document may be kept. */
                "retention-days"?: components["schemas"]["token"];
                /** @description Identifier of the interview order. */
                order?: components["schemas"]["token"];
                /** @description Identifier of the position. */
                position?: components["schemas"]["token"];
                /** @description Title of the position. */
                "position-title"?: components["schemas"]["string"];
                /** @description Title of the position. */
                title?: components["schemas"]["string"];
                /** @description Account code. */
                account?: components["schemas"]["token"];
                /** @description Code of the interview format. */
                format?: components["schemas"]["token"];
                /** @description Identifier of the candidate. */
                "candidate-id"?: components["schemas"]["token"];
                /** @description Any part of the name of the candidate. */
                name?: components["schemas"]["string"];
                /** @description Family name of the candidate. */
                family?: components["schemas"]["string"];
                /** @description Given name of the candidate. */
                given?: components["schemas"]["string"];
                /** @description E-mail address of the candidate. */
                email?: components["schemas"]["string"];
                /** @description Telephone number of the candidate, compared by its digits. */
                phone?: components["schemas"]["string"];
                /** @description Identifier of the recruiter. */
                "recruiter-id"?: components["schemas"]["token"];
                /** @description Any part of the name of the recruiter. */
                "recruiter-name"?: components["schemas"]["string"];
                /** @description Family name of the recruiter. */
                "recruiter-family"?: components["schemas"]["string"];
                /** @description Given name of the recruiter. */
                "recruiter-given"?: components["schemas"]["string"];
                /** @description E-mail address of the recruiter. */
                "recruiter-email"?: components["schemas"]["string"];
                /** @description Telephone number of the recruiter, compared by its digits. */
                "recruiter-phone"?: components["schemas"]["string"];
                /** @description Deadline of submission. */
                deadline?: components["schemas"]["date"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "asynchronousOrders" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asynchronousOrders: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceAllAsynchronousOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["List"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    createAsynchronousOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DocumentOrList"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAllAsynchronousOrder: {
        parameters: {
            query: {
                /** @description What is to go, as in a list */
                $filter: components["parameters"]["requiredFilter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
                confirm?: components["parameters"]["confirm"];
            };
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Preview"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    mergeAllAsynchronousOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeList"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    checkAsynchronousOrder: {
        parameters: {
            query?: {
                /** @description A named profile to check against as well */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Verdict"];
            default: components["responses"]["Problem"];
        };
    };
    readAsynchronousOrder: {
        parameters: {
            query?: {
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
            };
            header?: {
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    updateAsynchronousOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Stored"];
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAsynchronousOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Proposed"];
            204: components["responses"]["Withdrawn"];
            default: components["responses"]["Problem"];
        };
    };
    patchAsynchronousOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Patch"];
        responses: {
            200: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    historyAsynchronousOrder: {
        parameters: {
            query?: {
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "asynchronousOrders" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asynchronousOrders: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSynchronousOrder: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
                $filter?: components["parameters"]["filter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description Matches to pass over; to page deeper follow the next link */
                $skip?: components["parameters"]["skip"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
                /** @description Parameters, each optionally followed by asc or desc, joined by commas */
                $orderby?: components["parameters"]["orderby"];
                /** @description Whether meta.total is given */
                $count?: components["parameters"]["count"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Any identifier of the document or of whom it is about. */
                identifier?: components["schemas"]["token"];
                /** @description Identifier of the document. */
                "document-id"?: components["schemas"]["token"];
                /** @description Language of the document. */
                language?: components["schemas"]["token"];
                /** @description Date until which the document may be kept. */
                "retention-date"?: components["schemas"]["date"];
                /** @description Days for which the document may be kept. */
                "retention-days"?: components["schemas"]["token"];
                /** @description Identifier of the interview order. */
                order?: components["schemas"]["token"];
                /** @description Identifier of the position. */
                position?: components["schemas"]["token"];
                /** @description Title of the position. */
                "position-title"?: components["schemas"]["string"];
                /** @description Title of the position. */
                title?: components["schemas"]["string"];
                /** @description Account code. */
                account?: components["schemas"]["token"];
                /** @description Code of the interview format. */
                format?: components["schemas"]["token"];
                /** @description Identifier of the candidate. */
                "candidate-id"?: components["schemas"]["token"];
                /** @description Any part of the name of the candidate. */
                name?: components["schemas"]["string"];
                /** @description Family name of the candidate. */
                family?: components["schemas"]["string"];
                /** @description Given name of the candidate. */
                given?: components["schemas"]["string"];
                /** @description E-mail address of the candidate. */
                email?: components["schemas"]["string"];
                /** @description Telephone number of the candidate, compared by its digits. */
                phone?: components["schemas"]["string"];
                /** @description Identifier of the recruiter. */
                "recruiter-id"?: components["schemas"]["token"];
                /** @description Any part of the name of the recruiter. */
                "recruiter-name"?: components["schemas"]["string"];
                /** @description Family name of the recruiter. */
                "recruiter-family"?: components["schemas"]["string"];
                /** @description Given name of the recruiter. */
                "recruiter-given"?: components["schemas"]["string"];
                /** @description E-mail address of the recruiter. */
                "recruiter-email"?: components["schemas"]["string"];
                /** @description Telephone number of the recruiter, compared by its digits. */
                "recruiter-phone"?: components["schemas"]["string"];
                /** @description Identifier of the event. */
                event?: components["schemas"]["token"];
                /** @description Start of a session. */
                session?: components["schemas"]["date"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "synchronousOrders" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        synchronousOrders: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceAllSynchronousOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["List"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    createSynchronousOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DocumentOrList"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAllSynchronousOrder: {
        parameters: {
            query: {
                /** @description What is to go, as in a list */
                $filter: components["parameters"]["requiredFilter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
                confirm?: components["parameters"]["confirm"];
            };
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Preview"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    mergeAllSynchronousOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeList"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    checkSynchronousOrder: {
        parameters: {
            query?: {
                /** @description A named profile to check against as well */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Verdict"];
            default: components["responses"]["Problem"];
        };
    };
    readSynchronousOrder: {
        parameters: {
            query?: {
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
            };
            header?: {
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    updateSynchronousOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Stored"];
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    deleteSynchronousOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Proposed"];
            204: components["responses"]["Withdrawn"];
            default: components["responses"]["Problem"];
        };
    };
    patchSynchronousOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Patch"];
        responses: {
            200: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    historySynchronousOrder: {
        parameters: {
            query?: {
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "synchronousOrders" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        synchronousOrders: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listInterviewPosition: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
                $filter?: components["parameters"]["filter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description Matches to pass over; to page deeper follow the next link */
                $skip?: components["parameters"]["skip"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
                /** @description Parameters, each optionally followed by asc or desc, joined by commas */
                $orderby?: components["parameters"]["orderby"];
                /** @description Whether meta.total is given */
                $count?: components["parameters"]["count"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Any identifier of the document or of whom it is about. */
                identifier?: components["schemas"]["token"];
                /** @description Identifier of the document. */
                "document-id"?: components["schemas"]["token"];
                /** @description Language of the document. */
                language?: components["schemas"]["token"];
                /** @description Date until which the document may be kept. */
                "retention-date"?: components["schemas"]["date"];
                /** @description Days for which the document may be kept. */
                "retention-days"?: components["schemas"]["token"];
                /** @description Identifier of the position. */
                position?: components["schemas"]["token"];
                /** @description Title of the position. */
                title?: components["schemas"]["string"];
                /** @description Title of the position. */
                "position-title"?: components["schemas"]["string"];
                /** @description Account code. */
                account?: components["schemas"]["token"];
                /** @description Deadline of submission. */
                deadline?: components["schemas"]["date"];
                /** @description End of the position. */
                "end-date"?: components["schemas"]["date"];
                /** @description City of the position. */
                city?: components["schemas"]["string"];
                /** @description Country code of the position. */
                country?: components["schemas"]["token"];
                /** @description Identifier of the recruiter. */
                "recruiter-id"?: components["schemas"]["token"];
                /** @description Any part of the name of the recruiter. */
                "recruiter-name"?: components["schemas"]["string"];
                /** @description Family name of the recruiter. */
                "recruiter-family"?: components["schemas"]["string"];
                /** @description Given name of the recruiter. */
                "recruiter-given"?: components["schemas"]["string"];
                /** @description E-mail address of the recruiter. */
                "recruiter-email"?: components["schemas"]["string"];
                /** @description Telephone number of the recruiter, compared by its digits. */
                "recruiter-phone"?: components["schemas"]["string"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "interviewPositions" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        interviewPositions: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceAllInterviewPosition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["List"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    createInterviewPosition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DocumentOrList"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAllInterviewPosition: {
        parameters: {
            query: {
                /** @description What is to go, as in a list */
                $filter: components["parameters"]["requiredFilter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
                confirm?: components["parameters"]["confirm"];
            };
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Preview"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    mergeAllInterviewPosition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeList"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    checkInterviewPosition: {
        parameters: {
            query?: {
                /** @description A named profile to check against as well */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Verdict"];
            default: components["responses"]["Problem"];
        };
    };
    readInterviewPosition: {
        parameters: {
            query?: {
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
            };
            header?: {
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    updateInterviewPosition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Stored"];
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    deleteInterviewPosition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Proposed"];
            204: components["responses"]["Withdrawn"];
            default: components["responses"]["Problem"];
        };
    };
    patchInterviewPosition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Patch"];
        responses: {
            200: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    historyInterviewPosition: {
        parameters: {
            query?: {
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "interviewPositions" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        interviewPositions: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listInterviewStatusNotification: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
                $filter?: components["parameters"]["filter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description Matches to pass over; to page deeper follow the next link */
                $skip?: components["parameters"]["skip"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
                /** @description Parameters, each optionally followed by asc or desc, joined by commas */
                $orderby?: components["parameters"]["orderby"];
                /** @description Whether meta.total is given */
                $count?: components["parameters"]["count"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Any identifier of the document. */
                identifier?: components["schemas"]["token"];
                /** @description Identifier of the document. */
                "document-id"?: components["schemas"]["token"];
                /** @description Language of the document. */
                language?: components["schemas"]["token"];
                /** @description Date until which the document may be kept. */
                "retention-date"?: components["schemas"]["date"];
                /** @description Days for which the document may be kept. */
                "retention-days"?: components["schemas"]["token"];
                /** @description Identifier of the interview. */
                interview?: components["schemas"]["token"];
                /** @description Identifier of the position. */
                position?: components["schemas"]["token"];
                /** @description Status of the interview. */
                status?: components["schemas"]["string"];
                /** @description Date and time of the review. */
                reviewed?: components["schemas"]["date"];
                /** @description Family name of a reviewer. */
                reviewer?: components["schemas"]["string"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "statusNotifications" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        statusNotifications: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceAllInterviewStatusNotification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["List"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    createInterviewStatusNotification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DocumentOrList"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAllInterviewStatusNotification: {
        parameters: {
            query: {
                /** @description What is to go, as in a list */
                $filter: components["parameters"]["requiredFilter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
                confirm?: components["parameters"]["confirm"];
            };
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Preview"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    mergeAllInterviewStatusNotification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeList"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    checkInterviewStatusNotification: {
        parameters: {
            query?: {
                /** @description A named profile to check against as well */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Verdict"];
            default: components["responses"]["Problem"];
        };
    };
    readInterviewStatusNotification: {
        parameters: {
            query?: {
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
            };
            header?: {
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    updateInterviewStatusNotification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Stored"];
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    deleteInterviewStatusNotification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Proposed"];
            204: components["responses"]["Withdrawn"];
            default: components["responses"]["Problem"];
        };
    };
    patchInterviewStatusNotification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Patch"];
        responses: {
            200: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    historyInterviewStatusNotification: {
        parameters: {
            query?: {
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "statusNotifications" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        statusNotifications: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSalarySurveySubmission: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
                $filter?: components["parameters"]["filter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description Matches to pass over; to page deeper follow the next link */
                $skip?: components["parameters"]["skip"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
                /** @description Parameters, each optionally followed by asc or desc, joined by commas */
                $orderby?: components["parameters"]["orderby"];
                /** @description Whether meta.total is given */
                $count?: components["parameters"]["count"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Any identifier of the document. */
                identifier?: components["schemas"]["token"];
                /** @description Identifier of the document. */
                "document-id"?: components["schemas"]["token"];
                /** @description Language of the document. */
                language?: components["schemas"]["token"];
                /** @description Date until which the document may be kept. */
                "retention-date"?: components["schemas"]["date"];
                /** @description Days for which the document may be kept. */
                "retention-days"?: components["schemas"]["token"];
                /** @description Code of the survey job. */
                "survey-job"?: components["schemas"]["token"];
                /** @description Title of the survey job. */
                "survey-title"?: components["schemas"]["string"];
                /** @description Identifier of an employee record. */
                "employee-record"?: components["schemas"]["token"];
                /** @description Date of hire. */
                "hire-date"?: components["schemas"]["date"];
                /** @description Title of the job. */
                "job-title"?: components["schemas"]["string"];
                /** @description Title of the position. */
                "position-title"?: components["schemas"]["string"];
                /** @description Title of the position or job. */
                title?: components["schemas"]["string"];
                /** @description Name of the organization. */
                organization?: components["schemas"]["string"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "salarySurveys" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        salarySurveys: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceAllSalarySurveySubmission: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["List"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    createSalarySurveySubmission: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DocumentOrList"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAllSalarySurveySubmission: {
        parameters: {
            query: {
                /** @description What is to go, as in a list */
                $filter: components["parameters"]["requiredFilter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
                confirm?: components["parameters"]["confirm"];
            };
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Preview"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    mergeAllSalarySurveySubmission: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeList"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    checkSalarySurveySubmission: {
        parameters: {
            query?: {
                /** @description A named profile to check against as well */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Verdict"];
            default: components["responses"]["Problem"];
        };
    };
    readSalarySurveySubmission: {
        parameters: {
            query?: {
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
            };
            header?: {
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    updateSalarySurveySubmission: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Stored"];
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    deleteSalarySurveySubmission: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Proposed"];
            204: components["responses"]["Withdrawn"];
            default: components["responses"]["Problem"];
        };
    };
    patchSalarySurveySubmission: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Patch"];
        responses: {
            200: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    historySalarySurveySubmission: {
        parameters: {
            query?: {
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "salarySurveys" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        salarySurveys: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSalarySurveyReport: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
                $filter?: components["parameters"]["filter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description Matches to pass over; to page deeper follow the next link */
                $skip?: components["parameters"]["skip"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
                /** @description Parameters, each optionally followed by asc or desc, joined by commas */
                $orderby?: components["parameters"]["orderby"];
                /** @description Whether meta.total is given */
                $count?: components["parameters"]["count"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Any identifier of the document. */
                identifier?: components["schemas"]["token"];
                /** @description Identifier of the document. */
                "document-id"?: components["schemas"]["token"];
                /** @description Language of the document. */
                language?: components["schemas"]["token"];
                /** @description Date until which the document may be kept. */
                "retention-date"?: components["schemas"]["date"];
                /** @description Days for which the document may be kept. */
                "retention-days"?: components["schemas"]["token"];
                /** @description Code of the survey job. */
                "survey-job"?: components["schemas"]["token"];
                /** @description Title of the survey job. */
                "survey-title"?: components["schemas"]["string"];
                /** @description Name of the publication. */
                publication?: components["schemas"]["string"];
                /** @description Date of publication. */
                published?: components["schemas"]["date"];
                /** @description Code of the reward. */
                reward?: components["schemas"]["token"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "salarySurveyResults" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        salarySurveyResults: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceAllSalarySurveyReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["List"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    createSalarySurveyReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DocumentOrList"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAllSalarySurveyReport: {
        parameters: {
            query: {
                /** @description What is to go, as in a list */
                $filter: components["parameters"]["requiredFilter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
                confirm?: components["parameters"]["confirm"];
            };
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Preview"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    mergeAllSalarySurveyReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeList"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    checkSalarySurveyReport: {
        parameters: {
            query?: {
                /** @description A named profile to check against as well */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Verdict"];
            default: components["responses"]["Problem"];
        };
    };
    readSalarySurveyReport: {
        parameters: {
            query?: {
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
            };
            header?: {
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    updateSalarySurveyReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Stored"];
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    deleteSalarySurveyReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Proposed"];
            204: components["responses"]["Withdrawn"];
            default: components["responses"]["Problem"];
        };
    };
    patchSalarySurveyReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Patch"];
        responses: {
            200: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    historySalarySurveyReport: {
        parameters: {
            query?: {
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "salarySurveyResults" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        salarySurveyResults: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listWellness: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not, parentheses, and any over lists, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01, or deployment/any(d: d/position/title eq 'Nurse'). Inside any stands one comparison, or several joined by or. */
                $filter?: components["parameters"]["filter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description Matches to pass over; to page deeper follow the next link */
                $skip?: components["parameters"]["skip"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
                /** @description Parameters, each optionally followed by asc or desc, joined by commas */
                $orderby?: components["parameters"]["orderby"];
                /** @description Whether meta.total is given */
                $count?: components["parameters"]["count"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Any identifier of the document. */
                identifier?: components["schemas"]["token"];
                /** @description Identifier of the document. */
                "document-id"?: components["schemas"]["token"];
                /** @description Language of the document. */
                language?: components["schemas"]["token"];
                /** @description Date until which the document may be kept. */
                "retention-date"?: components["schemas"]["date"];
                /** @description Days for which the document may be kept. */
                "retention-days"?: components["schemas"]["token"];
                /** @description Identifier of an activity. */
                activity?: components["schemas"]["token"];
                /** @description Category code of an activity. */
                category?: components["schemas"]["token"];
                /** @description Period of an activity. */
                period?: components["schemas"]["date"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "wellness" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        wellness: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replaceAllWellness: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["List"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    createWellness: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DocumentOrList"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    deleteAllWellness: {
        parameters: {
            query: {
                /** @description What is to go, as in a list */
                $filter: components["parameters"]["requiredFilter"];
                /** @description Up to eight words, or phrases in double quotes, that all occur in the texts that the kind can be searched by (its parameters of type string); case and accents do not count. */
                $search?: components["parameters"]["search"];
                /** @description How many documents are to go: the total that the call without it told. Another number is refused (412) */
                confirm?: components["parameters"]["confirm"];
            };
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Preview"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    mergeAllWellness: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeList"];
        responses: {
            202: components["responses"]["Received"];
            207: components["responses"]["Bulk"];
            default: components["responses"]["Problem"];
        };
    };
    checkWellness: {
        parameters: {
            query?: {
                /** @description A named profile to check against as well */
                profile?: components["parameters"]["profile"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Verdict"];
            default: components["responses"]["Problem"];
        };
    };
    readWellness: {
        parameters: {
            query?: {
                /** @description Element paths joined by commas, for example documentId,person/name/family; the answer says that it is partial */
                $select?: components["parameters"]["select"];
                /** @description An instant with its zone: what the gateway held then. A list then comes in the order of ids, without $count and $skip, and a page may be short */
                asOf?: components["parameters"]["asOf"];
                /** @description A date: only the effective-dated segments in force on it are shown (validFrom and validTo of deployments, pay, benefits, licences …); the answer says that it is partial */
                effectiveOn?: components["parameters"]["effectiveOn"];
            };
            header?: {
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    updateWellness: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The ETag already held; with PUT only *, to make and never to replace */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            200: components["responses"]["Stored"];
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    deleteWellness: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Proposed"];
            204: components["responses"]["Withdrawn"];
            default: components["responses"]["Problem"];
        };
    };
    patchWellness: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change, or * for whichever there is */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
                /** @description return=representation for the document, return=minimal for no body; respond-async (or respond=async) for an answer before it is done, for new documents and for lists */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Patch"];
        responses: {
            200: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    historyWellness: {
        parameters: {
            query?: {
                /** @description Documents a page; more than 1000 gives 1000 */
                $top?: components["parameters"]["top"];
                /** @description The position that a next link carries */
                $skiptoken?: components["parameters"]["skiptoken"];
            };
            header?: {
                /** @description The id of this message; it is echoed, and on a write it stands in for Idempotency-Key where there is none */
                "OAGi-MessageID"?: components["parameters"]["OAGi-MessageID"];
                /** @description What the sender correlates its messages by; it is echoed and logged */
                "OAGi-CorrelationID"?: components["parameters"]["OAGi-CorrelationID"];
            };
            path: {
                /** @description The record's id in the gateway */
                id: components["parameters"]["recordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page, in the member "wellness" */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        wellness: components["schemas"]["Document"][];
                        meta: components["schemas"]["ListMeta"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The transfer of the write */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Request"];
            default: components["responses"]["Problem"];
        };
    };
}
