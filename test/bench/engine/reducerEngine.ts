import { advanced, edited, emptyForm, endsSteps, type Form, issuesOf, refused, reviewed, wentBack } from './form.ts';
import { type Engine, type Field, type JourneyEvent, journey } from './journey.ts';

interface State {
  readonly status: 'editing' | 'reviewing' | 'creating' | 'done';
  readonly form: Form;
}

function reduce(state: State, event: JourneyEvent): State {
  const { status, form } = state;
  switch (event.type) {
    case 'next':
      return status === 'editing' ? answer(form, event.draft) : state;
    case 'back':
      return status === 'editing' ? { status, form: wentBack(form) } : state;
    case 'edit':
      return status === 'reviewing' ? { status: 'editing', form: edited(form, event.step) } : state;
    case 'create':
      return status === 'reviewing' ? { status: 'creating', form } : state;
    case 'created':
      return status === 'creating' && event.intentKey === form.intentKey ? { status: 'done', form } : state;
  }
}

function answer(form: Form, draft: Field): State {
  const issues = issuesOf(form.step, draft);
  if (issues.length > 0) return { status: 'editing', form: refused(form, draft, issues) };
  if (endsSteps(form)) return { status: 'reviewing', form: reviewed(form, draft) };
  return { status: 'editing', form: advanced(form, draft) };
}

export const reducerEngine: Engine = {
  name: 'hand-written reducer',
  walk() {
    let state: State = { status: 'editing', form: emptyForm };
    for (const event of journey) state = reduce(state, event);
    return { status: state.status, request: state.form.request };
  },
};
