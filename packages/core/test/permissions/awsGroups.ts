import type { PermissionGroup } from '../../src/api/tokenOptions.ts';

const services = ['ec2', 'iam', 'sqs', 'sns', 'kms', 'rds', 'dynamodb', 'lambda', 'route53', 's3express', 's3'];
const verbs = ['Get', 'List', 'Describe', 'Create', 'Delete', 'Update', 'Put', 'Tag', 'Untag', 'Start', 'Stop'];
const things = ['Object', 'ObjectAcl', 'ObjectTagging', 'BucketAcl', 'BucketPolicy', 'BucketLogging', 'Configuration'];

export function awsGroups(count: number): readonly PermissionGroup[] {
  const perService = verbs.length * things.length;
  return Array.from({ length: Math.ceil(count / perService) }, (_, at) => {
    const service = services[at] ?? `service${at}`;
    const actions = things.toReversed().flatMap((thing) => verbs.map((verb) => `${verb}${thing}`));
    const permissions = actions.slice(0, count - at * perService).map((action) => ({
      id: `${service}:${action}`,
      label: action,
      description: `Grants permission to put, get or list the ${action} of ${service}, or of an s3 access point`,
      levels: [{ id: 'allow', label: 'Allow' }],
    }));
    return { id: service, label: service, permissions };
  });
}
