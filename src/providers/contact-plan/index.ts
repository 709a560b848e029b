export { contactPlan, type ContactPlace, type ContactPlan } from './contact-plan.js';
export { ContactPlanError } from './contact-plan-error.js';
