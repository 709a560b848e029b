export { upgradeListener, type SocketServer, type UpgradeRequest } from './upgrade-listener.js';
