import { assign, createActor, initialTransition, setup, transition } from 'xstate';
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
import { type Engine, type JourneyEvent, journey } from '../engine/journey.ts';

const machine = setup({ types: { context: {} as Form, events: {} as JourneyEvent } }).createMachine({
  context: emptyForm,
  initial: 'editing',
  states: {
    editing: {
      on: {
        next: [
          {
            guard: ({ context, event }) => issuesOf(context.step, event.draft).length > 0,
            actions: assign(({ context, event }) => refused(context, event.draft, issuesOf(context.step, event.draft))),
          },
          {
            guard: ({ context }) => endsSteps(context),
            target: 'reviewing',
            actions: assign(({ context, event }) => reviewed(context, event.draft)),
          },
          { actions: assign(({ context, event }) => advanced(context, event.draft)) },
        ],
        back: { actions: assign(({ context }) => wentBack(context)) },
      },
    },
    reviewing: {
      on: {
        edit: { target: 'editing', actions: assign(({ context, event }) => edited(context, event.step)) },
        create: 'creating',
      },
    },
    creating: {
      on: { created: { target: 'done', guard: ({ context, event }) => event.intentKey === context.intentKey } },
    },
    done: {},
  },
});

export const xstateEngine: Engine = {
  name: 'XState',
  walk() {
    let [snapshot] = initialTransition(machine);
    for (const event of journey) [snapshot] = transition(machine, snapshot, event);
    return { status: String(snapshot.value), request: snapshot.context.request };
  },
};

export const xstateActorEngine: Engine = {
  name: 'an XState actor',
  walk() {
    const actor = createActor(machine).start();
    for (const event of journey) actor.send(event);
    const { value, context } = actor.getSnapshot();
    return { status: String(value), request: context.request };
  },
};
