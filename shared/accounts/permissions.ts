// Who may do what, in one table. Whether it applies to a given unit is answered by server/accounts/access.ts.

export const roles = ['staff', 'clerk', 'reviewer', 'coordinator', 'admin'] as const
export type Role = (typeof roles)[number]

/** The two bodies that ask: the People's Committee and the Fatherland Front. */
export const bodies = ['ubnd', 'mttq'] as const
export type Body = (typeof bodies)[number]

/**
 * How far a role reaches from the unit of its grant:
 * `own` the unit itself, `child` the units right below it, `tree` the unit and all below it, `below` only those;
 * `above`: the units right below it, and itself where nothing stands above.
 */
export type Reach = 'own' | 'child' | 'tree' | 'below' | 'above'

/**
 * `sameBody`: only accounts of the body to which the thing belongs (an official ballot of the Front
 * is none of the People's Committee's business until it is announced). `belowTop`: but for who has the role where
 * nothing stands above, for somebody must appoint the first of either body.
 */
interface PermissionRule {
  sameBody: boolean | 'belowTop'
  reach: Partial<Record<Role, Reach>>
}

export const permissions = {
  'units.view': {
    sameBody: false,
    reach: { staff: 'own', clerk: 'own', reviewer: 'tree', coordinator: 'tree', admin: 'tree' },
  },
  'units.change': { sameBody: false, reach: { admin: 'tree' } },
  'villages.edit': { sameBody: false, reach: { staff: 'own' } },
  'villages.confirm': { sameBody: false, reach: { reviewer: 'child' } },
  'surveys.view': {
    sameBody: true,
    reach: { staff: 'own', clerk: 'own', reviewer: 'tree', coordinator: 'tree' },
  },
  'surveys.run': { sameBody: true, reach: { staff: 'own' } },
  'paper.key': { sameBody: true, reach: { staff: 'own', clerk: 'own' } },
  'cards.release': { sameBody: true, reach: { reviewer: 'child' } },
  'templates.edit': { sameBody: true, reach: { staff: 'own', coordinator: 'own' } },
  'surveys.announce': { sameBody: true, reach: { staff: 'own', reviewer: 'child' } },
  'results.view': {
    sameBody: true,
    reach: { staff: 'own', reviewer: 'tree', coordinator: 'tree' },
  },
  'reviews.view': { sameBody: true, reach: { reviewer: 'child', coordinator: 'tree' } },
  'campaigns.view': { sameBody: true, reach: { reviewer: 'tree', coordinator: 'tree' } },
  'campaigns.run': { sameBody: true, reach: { coordinator: 'own' } },
  'campaigns.signOff': { sameBody: true, reach: { reviewer: 'above' } },
  'reviews.decide': { sameBody: true, reach: { reviewer: 'child' } },
  'texts.moderate': { sameBody: true, reach: { reviewer: 'child' } },
  'bundles.make': { sameBody: true, reach: { reviewer: 'child', admin: 'tree' } },
  'reviews.revoke': { sameBody: true, reach: { reviewer: 'below' } },
  'services.register': { sameBody: false, reach: { staff: 'own' } },
  'services.view': {
    sameBody: false,
    reach: { staff: 'own', reviewer: 'tree', coordinator: 'tree' },
  },
  'services.decide': { sameBody: false, reach: { reviewer: 'child' } },
  'targets.view': {
    sameBody: false,
    reach: { staff: 'own', reviewer: 'tree', coordinator: 'tree', admin: 'tree' },
  },
  'rules.propose': { sameBody: false, reach: { coordinator: 'own' } },
  'roadMap.set': { sameBody: false, reach: { coordinator: 'own' } },
  'rules.confirm': { sameBody: false, reach: { coordinator: 'own', reviewer: 'own' } },
  /** Whoever can reset a password can act as its owner. */
  'accounts.manage': { sameBody: 'belowTop', reach: { admin: 'tree' } },
  /** Who works in a unit, on any day. */
  'team.view': { sameBody: true, reach: { staff: 'own', clerk: 'own', reviewer: 'tree' } },
  'team.handOver': { sameBody: true, reach: { staff: 'own' } },
  'team.help': { sameBody: true, reach: { reviewer: 'above' } },
  'audit.view': { sameBody: false, reach: { admin: 'tree' } },
} as const satisfies Record<string, PermissionRule>

export type Permission = keyof typeof permissions

/** The rule in its general form, for code that walks the table. */
export function ruleOf(permission: Permission): PermissionRule {
  return permissions[permission]
}

/** Everything a role may do somewhere: what the console shows in its navigation. */
export function permissionsOf(role: Role): Permission[] {
  return (Object.keys(permissions) as Permission[]).filter((one) => ruleOf(one).reach[role])
}
