import type { TFunction } from 'i18next';
import type { HostFailure } from '../../src/app/session';

/** Why the host did not do what it was asked, and what to do about it. */
export function problemText(problem: HostFailure, t: TFunction): string {
  return t('problem.sentence', { cause: causeText(problem, t), advice: t(`problem.advice.${problem.advice}`) });
}

function causeText(problem: HostFailure, t: TFunction): string {
  switch (problem.kind) {
    case 'timeout':
      return t('problem.cause.timeout', { n: problem.limit / 1000 });
    case 'not-supported':
      return t('problem.cause.not-supported', { api: problem.api });
    case 'unknown':
      return t('problem.cause.unknown', { code: problem.code, message: problem.message });
    case 'cell-edit':
    case 'protected':
    case 'too-large':
    case 'name-taken':
    case 'gone':
      return t(`problem.cause.${problem.kind}`);
  }
}
