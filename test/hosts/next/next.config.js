module.exports = { serverExternalPackages: ['@tokenwright/server'] };
