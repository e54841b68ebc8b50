import type { Act } from './anySchedule.ts';
import type { Page } from './createPage.ts';

export function nextAct(snapshot: ReturnType<Page['getSnapshot']>): Act {
  switch (snapshot.status) {
    case 'editing':
      return 'change the name';
    case 'reviewing':
    case 'asking':
      return 'create';
    case 'revealing':
      return snapshot.saved ? 'finish' : 'copy';
    case 'secretGone':
      return 'reissue';
    case 'unknown':
      return 'check again';
    case 'pendingApproval':
      return 'finish';
    case 'reauthenticating':
      return 'sign in';
    case 'finished':
    case 'abandoning':
    case 'told':
      return 'open';
    default:
      return 'let go';
  }
}
