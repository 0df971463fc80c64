import {
  campaignList,
  campaignPage,
  campaignResultPage,
  campaignSignOff,
  memberSearch,
  moreUnits,
  newCampaign,
} from '#shared/campaigns/schema.ts'
import { reviewReason } from '#shared/reviews/schema.ts'
import { permit } from '../accounts/access.ts'
import { accountEndpoint, type Endpoint } from '../http/endpoint.ts'
import { addUnits, launchCampaign } from './launch.ts'
import { describeCampaignPage, getCampaign, listCampaigns } from './read.ts'
import { describeCampaignResult } from './result.ts'
import { revokeCampaignSignOff, signOffCampaign } from './sign-off.ts'

export const campaignRoutes: Endpoint[] = [
  accountEndpoint(
    {
      method: 'get',
      path: '/api/campaigns',
      summary: 'Campaigns in the own tree, newest first',
      reply: campaignList,
    },
    async ({ ctx, actor }) => ({ campaigns: await listCampaigns(ctx, actor) }),
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/campaigns',
      summary: 'Launch a campaign: every chosen unit gets its survey',
      body: newCampaign,
      reply: campaignPage,
      status: 201,
    },
    async ({ ctx, actor, body }) => {
      await permit(ctx, actor, 'campaigns.run', body)
      const slug = await launchCampaign(ctx, actor, body)
      return describeCampaignPage(ctx, actor, await getCampaign(ctx.db, slug))
    },
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/campaigns/:slug',
      summary: 'A campaign and how far its units have come, a page of them',
      query: memberSearch,
      reply: campaignPage,
    },
    async ({ ctx, actor, params, query }) => {
      const campaign = await getCampaign(ctx.db, params.slug)
      await permit(ctx, actor, 'campaigns.view', campaign)
      return describeCampaignPage(ctx, actor, campaign, query)
    },
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/campaigns/:slug/units',
      summary: 'Let more units join',
      body: moreUnits,
      reply: campaignPage,
    },
    async ({ ctx, actor, params, body }) => {
      const campaign = await getCampaign(ctx.db, params.slug)
      await permit(ctx, actor, 'campaigns.run', campaign)
      await addUnits(ctx, actor, campaign, body.unitIds)
      return describeCampaignPage(ctx, actor, campaign)
    },
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/campaigns/:slug/result',
      summary: 'The sum of a campaign, and every unit by every content',
      reply: campaignResultPage,
    },
    async ({ ctx, actor, params }) => {
      const campaign = await getCampaign(ctx.db, params.slug)
      await permit(ctx, actor, 'campaigns.view', campaign)
      return describeCampaignResult(ctx, campaign)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/campaigns/:slug/sign-off',
      summary: 'Confirm the sum of a campaign',
      body: campaignSignOff,
      reply: campaignResultPage,
    },
    async ({ ctx, actor, params, body }) => {
      const campaign = await getCampaign(ctx.db, params.slug)
      await permit(ctx, actor, 'campaigns.signOff', campaign)
      await signOffCampaign(ctx, actor, campaign, body)
      return describeCampaignResult(ctx, campaign)
    },
  ),
  accountEndpoint(
    {
      method: 'delete',
      path: '/api/campaigns/:slug/sign-off',
      summary: "Take the confirmation of a campaign's sum back, with a reason that stays in sight",
      body: reviewReason,
      reply: campaignResultPage,
    },
    async ({ ctx, actor, params, body }) => {
      const campaign = await getCampaign(ctx.db, params.slug)
      await permit(ctx, actor, 'campaigns.signOff', campaign)
      await revokeCampaignSignOff(ctx, actor, campaign, body)
      return describeCampaignResult(ctx, campaign)
    },
  ),
]
