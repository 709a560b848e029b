export { MASS_NOTIFICATION_SYSTEMS, massNotification, type MassNotificationResult, type MassNotificationSystem } from './mass-notification.js';
