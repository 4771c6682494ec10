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
        put?: never;
        /** Make a new Candidate document */
        post: operations["createCandidate"];
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
        /** Replace one Candidate document */
        put: operations["updateCandidate"];
        post?: never;
        /** Withdraw one Candidate document */
        delete: operations["deleteCandidate"];
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
        put?: never;
        /** Make a new PositionOpening document */
        post: operations["createPositionOpening"];
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
        /** Replace one PositionOpening document */
        put: operations["updatePositionOpening"];
        post?: never;
        /** Withdraw one PositionOpening document */
        delete: operations["deletePositionOpening"];
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
        put?: never;
        /** Make a new SearchDocument document */
        post: operations["createSearchDocument"];
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
        /** Replace one SearchDocument document */
        put: operations["updateSearchDocument"];
        post?: never;
        /** Withdraw one SearchDocument document */
        delete: operations["deleteSearchDocument"];
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
        put?: never;
        /** Make a new Census document */
        post: operations["createCensus"];
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
        /** Replace one Census document */
        put: operations["updateCensus"];
        post?: never;
        /** Withdraw one Census document */
        delete: operations["deleteCensus"];
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
        put?: never;
        /** Make a new Enrollment document */
        post: operations["createEnrollment"];
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
        /** Replace one Enrollment document */
        put: operations["updateEnrollment"];
        post?: never;
        /** Withdraw one Enrollment document */
        delete: operations["deleteEnrollment"];
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
        put?: never;
        /** Make a new PlanSetup document */
        post: operations["createPlanSetup"];
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
        /** Replace one PlanSetup document */
        put: operations["updatePlanSetup"];
        post?: never;
        /** Withdraw one PlanSetup document */
        delete: operations["deletePlanSetup"];
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
        put?: never;
        /** Make a new PayrollSetup document */
        post: operations["createPayrollSetup"];
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
        /** Replace one PayrollSetup document */
        put: operations["updatePayrollSetup"];
        post?: never;
        /** Withdraw one PayrollSetup document */
        delete: operations["deletePayrollSetup"];
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
        put?: never;
        /** Make a new PayrollInstructions document */
        post: operations["createPayrollInstructions"];
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
        /** Replace one PayrollInstructions document */
        put: operations["updatePayrollInstructions"];
        post?: never;
        /** Withdraw one PayrollInstructions document */
        delete: operations["deletePayrollInstructions"];
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
        put?: never;
        /** Make a new Timecard document */
        post: operations["createTimecard"];
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
        /** Replace one Timecard document */
        put: operations["updateTimecard"];
        post?: never;
        /** Withdraw one Timecard document */
        delete: operations["deleteTimecard"];
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
        put?: never;
        /** Make a new ScreeningOrder document */
        post: operations["createScreeningOrder"];
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
        /** Replace one ScreeningOrder document */
        put: operations["updateScreeningOrder"];
        post?: never;
        /** Withdraw one ScreeningOrder document */
        delete: operations["deleteScreeningOrder"];
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
        put?: never;
        /** Make a new ScreeningSubject document */
        post: operations["createScreeningSubject"];
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
        /** Replace one ScreeningSubject document */
        put: operations["updateScreeningSubject"];
        post?: never;
        /** Withdraw one ScreeningSubject document */
        delete: operations["deleteScreeningSubject"];
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
        put?: never;
        /** Make a new ScreeningReport document */
        post: operations["createScreeningReport"];
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
        /** Replace one ScreeningReport document */
        put: operations["updateScreeningReport"];
        post?: never;
        /** Withdraw one ScreeningReport document */
        delete: operations["deleteScreeningReport"];
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
        put?: never;
        /** Make a new ScreeningPosition document */
        post: operations["createScreeningPosition"];
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
        /** Replace one ScreeningPosition document */
        put: operations["updateScreeningPosition"];
        post?: never;
        /** Withdraw one ScreeningPosition document */
        delete: operations["deleteScreeningPosition"];
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
        put?: never;
        /** Make a new ScreeningStatusNotification document */
        post: operations["createScreeningStatusNotification"];
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
        /** Replace one ScreeningStatusNotification document */
        put: operations["updateScreeningStatusNotification"];
        post?: never;
        /** Withdraw one ScreeningStatusNotification document */
        delete: operations["deleteScreeningStatusNotification"];
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
        put?: never;
        /** Make a new CatalogALaCarte document */
        post: operations["createCatalogALaCarte"];
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
        /** Replace one CatalogALaCarte document */
        put: operations["updateCatalogALaCarte"];
        post?: never;
        /** Withdraw one CatalogALaCarte document */
        delete: operations["deleteCatalogALaCarte"];
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
        put?: never;
        /** Make a new CatalogPackage document */
        post: operations["createCatalogPackage"];
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
        /** Replace one CatalogPackage document */
        put: operations["updateCatalogPackage"];
        post?: never;
        /** Withdraw one CatalogPackage document */
        delete: operations["deleteCatalogPackage"];
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
        put?: never;
        /** Make a new AssessmentCatalog document */
        post: operations["createAssessmentCatalog"];
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
        /** Replace one AssessmentCatalog document */
        put: operations["updateAssessmentCatalog"];
        post?: never;
        /** Withdraw one AssessmentCatalog document */
        delete: operations["deleteAssessmentCatalog"];
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
        put?: never;
        /** Make a new AssessmentOrder document */
        post: operations["createAssessmentOrder"];
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
        /** Replace one AssessmentOrder document */
        put: operations["updateAssessmentOrder"];
        post?: never;
        /** Withdraw one AssessmentOrder document */
        delete: operations["deleteAssessmentOrder"];
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
        put?: never;
        /** Make a new AssessmentReport document */
        post: operations["createAssessmentReport"];
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
        /** Replace one AssessmentReport document */
        put: operations["updateAssessmentReport"];
        post?: never;
        /** Withdraw one AssessmentReport document */
        delete: operations["deleteAssessmentReport"];
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
        put?: never;
        /** Make a new AsynchronousOrder document */
        post: operations["createAsynchronousOrder"];
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
        /** Replace one AsynchronousOrder document */
        put: operations["updateAsynchronousOrder"];
        post?: never;
        /** Withdraw one AsynchronousOrder document */
        delete: operations["deleteAsynchronousOrder"];
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
        put?: never;
        /** Make a new SynchronousOrder document */
        post: operations["createSynchronousOrder"];
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
        /** Replace one SynchronousOrder document */
        put: operations["updateSynchronousOrder"];
        post?: never;
        /** Withdraw one SynchronousOrder document */
        delete: operations["deleteSynchronousOrder"];
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
        put?: never;
        /** Make a new InterviewPosition document */
        post: operations["createInterviewPosition"];
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
        /** Replace one InterviewPosition document */
        put: operations["updateInterviewPosition"];
        post?: never;
        /** Withdraw one InterviewPosition document */
        delete: operations["deleteInterviewPosition"];
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
        put?: never;
        /** Make a new InterviewStatusNotification document */
        post: operations["createInterviewStatusNotification"];
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
        /** Replace one InterviewStatusNotification document */
        put: operations["updateInterviewStatusNotification"];
        post?: never;
        /** Withdraw one InterviewStatusNotification document */
        delete: operations["deleteInterviewStatusNotification"];
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
        put?: never;
        /** Make a new SalarySurveySubmission document */
        post: operations["createSalarySurveySubmission"];
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
        /** Replace one SalarySurveySubmission document */
        put: operations["updateSalarySurveySubmission"];
        post?: never;
        /** Withdraw one SalarySurveySubmission document */
        delete: operations["deleteSalarySurveySubmission"];
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
        put?: never;
        /** Make a new SalarySurveyReport document */
        post: operations["createSalarySurveyReport"];
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
        /** Replace one SalarySurveyReport document */
        put: operations["updateSalarySurveyReport"];
        post?: never;
        /** Withdraw one SalarySurveyReport document */
        delete: operations["deleteSalarySurveyReport"];
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
        put?: never;
        /** Make a new Wellness document */
        post: operations["createWellness"];
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
        /** Replace one Wellness document */
        put: operations["updateWellness"];
        post?: never;
        /** Withdraw one Wellness document */
        delete: operations["deleteWellness"];
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
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            issues?: components["schemas"]["Issue"][];
        };
        Proposal: {
            transfer: string;
            /** @constant */
            outcome: "proposed";
            kind: string;
            id?: string;
            issues?: components["schemas"]["Issue"][];
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
        /** @description The document as it was sent */
        Document: {
            headers: {
                ETag: components["headers"]["ETag"];
                "Last-Modified": components["headers"]["Last-Modified"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Document"];
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
                "application/json": components["schemas"]["Document"];
            };
        };
        /** @description Not this client's to write; recorded as a proposal for the system of record, nothing changed */
        Proposed: {
            headers: {
                "X-Interlingua-Transfer": components["headers"]["X-Interlingua-Transfer"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Proposal"];
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
        /** @description The record's id in the gateway */
        recordId: string;
        /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
        filter: string;
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
        /** @description The ETag of the version to replace */
        "If-Match": string;
        /** @description The ETag already held */
        "If-None-Match": string;
        /** @description The same key again gets the first answer again, for seven days */
        "Idempotency-Key": string;
    };
    requestBodies: {
        /** @description The bare document, or the document inside a single-key wrapper under its name */
        Document: {
            content: {
                "application/json": components["schemas"]["Document"];
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
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
                $filter?: components["parameters"]["filter"];
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
            header?: never;
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
    createCandidate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    readCandidate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag already held */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
    listPositionOpening: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
                $filter?: components["parameters"]["filter"];
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
            header?: never;
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
    createPositionOpening: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    readPositionOpening: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag already held */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
    listSearchDocument: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
                $filter?: components["parameters"]["filter"];
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
                /** @description Execution code of the search result. */
                execution?: components["schemas"]["token"];
            };
            header?: never;
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
    createSearchDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    readSearchDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag already held */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
    listCensus: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
                $filter?: components["parameters"]["filter"];
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
            header?: never;
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
    createCensus: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    readCensus: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag already held */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
    listEnrollment: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
                $filter?: components["parameters"]["filter"];
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
            header?: never;
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
    createEnrollment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    readEnrollment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag already held */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
    listPlanSetup: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
                $filter?: components["parameters"]["filter"];
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
            header?: never;
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
    createPlanSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    readPlanSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag already held */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
    listPayrollSetup: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
                $filter?: components["parameters"]["filter"];
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
            header?: never;
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
    createPayrollSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    readPayrollSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag already held */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
    listPayrollInstructions: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
                $filter?: components["parameters"]["filter"];
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
            header?: never;
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
    createPayrollInstructions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    readPayrollInstructions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag already held */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
    listTimecard: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
                $filter?: components["parameters"]["filter"];
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
            header?: never;
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
    createTimecard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    readTimecard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag already held */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
    listScreeningOrder: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
                $filter?: components["parameters"]["filter"];
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
            header?: never;
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
    createScreeningOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    readScreeningOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag already held */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
    listScreeningSubject: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
                $filter?: components["parameters"]["filter"];
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
            header?: never;
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
    createScreeningSubject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    readScreeningSubject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag already held */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
    listScreeningReport: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
                $filter?: components["parameters"]["filter"];
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
            header?: never;
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
    createScreeningReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    readScreeningReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag already held */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
    listScreeningPosition: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
                $filter?: components["parameters"]["filter"];
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
                /** @description Country code of the jurisdiction. */
                country?: components["schemas"]["token"];
                /** @description City of the jurisdiction. */
                city?: components["schemas"]["string"];
            };
            header?: never;
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
    createScreeningPosition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    readScreeningPosition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag already held */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
    listScreeningStatusNotification: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
                $filter?: components["parameters"]["filter"];
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
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Identifier of the order. */
                order?: components["schemas"]["token"];
                /** @description Status message. */
                status?: components["schemas"]["string"];
            };
            header?: never;
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
    createScreeningStatusNotification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    readScreeningStatusNotification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag already held */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
    listCatalogALaCarte: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
                $filter?: components["parameters"]["filter"];
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
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Code of a screening. */
                screening?: components["schemas"]["token"];
            };
            header?: never;
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
    createCatalogALaCarte: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    readCatalogALaCarte: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag already held */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
    listCatalogPackage: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
                $filter?: components["parameters"]["filter"];
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
                /** @description Ids of records */
                id?: components["parameters"]["id"];
                /** @description When the gateway last stored the record */
                updated?: components["parameters"]["updated"];
                /** @description Code of a package. */
                package?: components["schemas"]["token"];
            };
            header?: never;
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
    createCatalogPackage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    readCatalogPackage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag already held */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
    listAssessmentCatalog: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
                $filter?: components["parameters"]["filter"];
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
            header?: never;
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
    createAssessmentCatalog: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    readAssessmentCatalog: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag already held */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
    listAssessmentOrder: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
                $filter?: components["parameters"]["filter"];
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
            header?: never;
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
    createAssessmentOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    readAssessmentOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag already held */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
    listAssessmentReport: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
                $filter?: components["parameters"]["filter"];
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
            header?: never;
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
    createAssessmentReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    readAssessmentReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag already held */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
    listAsynchronousOrder: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
                $filter?: components["parameters"]["filter"];
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
            header?: never;
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
    createAsynchronousOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    readAsynchronousOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag already held */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
    listSynchronousOrder: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
                $filter?: components["parameters"]["filter"];
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
            header?: never;
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
    createSynchronousOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    readSynchronousOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag already held */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
    listInterviewPosition: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
                $filter?: components["parameters"]["filter"];
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
            header?: never;
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
    createInterviewPosition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    readInterviewPosition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag already held */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
    listInterviewStatusNotification: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
                $filter?: components["parameters"]["filter"];
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
            header?: never;
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
    createInterviewStatusNotification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    readInterviewStatusNotification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag already held */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
    listSalarySurveySubmission: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
                $filter?: components["parameters"]["filter"];
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
            header?: never;
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
    createSalarySurveySubmission: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    readSalarySurveySubmission: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag already held */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
    listSalarySurveyReport: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
                $filter?: components["parameters"]["filter"];
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
            header?: never;
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
    createSalarySurveyReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    readSalarySurveyReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag already held */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
    listWellness: {
        parameters: {
            query?: {
                /** @description A condition over search parameters or element paths: eq ne gt ge lt le in, contains(…), startswith(…), and, or, not and parentheses, for example person/name/family eq 'Lee' and hire-date ge 2024-01-01. */
                $filter?: components["parameters"]["filter"];
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
                /** @description Identifier of an activity. */
                activity?: components["schemas"]["token"];
                /** @description Category code of an activity. */
                category?: components["schemas"]["token"];
                /** @description Period of an activity. */
                period?: components["schemas"]["date"];
            };
            header?: never;
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
    createWellness: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Document"];
        responses: {
            201: components["responses"]["Stored"];
            202: components["responses"]["Proposed"];
            default: components["responses"]["Problem"];
        };
    };
    readWellness: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag already held */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
                /** @description The ETag of the version to replace */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description The same key again gets the first answer again, for seven days */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
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
}
