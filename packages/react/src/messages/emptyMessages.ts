export const emptyMessages = {
  'manager.empty': 'No access tokens yet',
  'manager.emptyHint': 'A token lets an integration, an internal tool or a backend workflow call the API.',
  'manager.guide': 'Read the guide',
  'manager.useCases': 'Or start from a use case',
  'manager.noMatch': 'No token matches “{query}”',
  'manager.searchedAll':
    '{count, plural, =0 {Searched the name, hint, description and creator of every token.} one {Searched the name, hint, description and creator of 1 token.} other {Searched the name, hint, description and creator of all # tokens.}}',
  'manager.searchedLoaded':
    '{count, plural, one {Searched the 1 loaded token. Load more to search further.} other {Searched the # loaded tokens. Load more to search further.}}',
  'manager.clearSearch': 'Clear search',
  'manager.noneHere': 'No tokens here',
  'manager.showAll': 'Show all tokens',
} satisfies Record<string, string>;
