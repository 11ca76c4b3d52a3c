export { openCluster, throwAwayCluster, type Cluster } from './cluster.ts';
export { freePort } from './server.ts';
