import type { HostProblem } from '../../hosts/excel';

/** Why a host did not do what it was asked. */
export type HostFailure = HostProblem;
