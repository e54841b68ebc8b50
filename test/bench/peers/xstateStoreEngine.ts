import { createStore } from '@xstate/store';
import {
  advanced,
  edited,
  emptyForm,
  endsSteps,
  type Form,
  issuesOf,
  refused,
  reviewed,
  wentBack,
} from '../engine/form.ts';
import { type Engine, type Field, journey } from '../engine/journey.ts';

interface State {
  readonly status: 'editing' | 'reviewing' | 'creating' | 'done';
  readonly form: Form;
}

const first: State = { status: 'editing', form: emptyForm };

const setupStore = () =>
  createStore({
    context: first,
    on: {
      next(state, { draft }: { draft: Field }): State {
        const { status, form } = state;
        if (status !== 'editing') return state;
        const issues = issuesOf(form.step, draft);
        if (issues.length > 0) return { status, form: refused(form, draft, issues) };
        if (endsSteps(form)) return { status: 'reviewing', form: reviewed(form, draft) };
        return { status, form: advanced(form, draft) };
      },
      back: (state): State => (state.status === 'editing' ? { status: 'editing', form: wentBack(state.form) } : state),
      edit: (state, { step }: { step: string }): State =>
        state.status === 'reviewing' ? { status: 'editing', form: edited(state.form, step) } : state,
      create: (state): State => (state.status === 'reviewing' ? { ...state, status: 'creating' } : state),
      created: (state, { intentKey }: { intentKey: string }): State =>
        state.status === 'creating' && intentKey === state.form.intentKey ? { ...state, status: 'done' } : state,
    },
  });

export const xstateStoreEngine: Engine = {
  name: '@xstate/store',
  walk() {
    const store = setupStore();
    for (const event of journey) store.send(event);
    const { status, form } = store.getSnapshot().context;
    return { status, request: form.request };
  },
};
