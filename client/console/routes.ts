import { PasswordPage } from './accounts/PasswordPage.tsx'
import { collectionRoutes } from './collection/routes.ts'
import { lazyPage, type PageRoute } from './pages.tsx'
import { paperRoutes } from './paper/routes.ts'

// Every page of the console, in one table: its address, who sees it, and its word in the navigation.

export const routes: readonly PageRoute[] = [
  {
    path: '/console',
    page: lazyPage(() => import('./home/HomePage.tsx').then((it) => it.HomePage)),
    nav: 'Tổng quan',
  },
  {
    path: '/console/reviews',
    page: lazyPage(() => import('./reviews/ReviewsPage.tsx').then((it) => it.ReviewsPage)),
    permission: 'reviews.view',
    nav: 'Thẩm tra',
  },
  {
    path: '/console/reviews/:slug',
    page: lazyPage(() => import('./reviews/ReviewPage.tsx').then((it) => it.ReviewPage)),
    permission: 'reviews.view',
  },
  {
    path: '/console/reviews/:slug/sign-off',
    page: lazyPage(() => import('./reviews/SignOffPage.tsx').then((it) => it.SignOffPage)),
    permission: 'reviews.decide',
  },
  {
    path: '/console/reviews/:slug/texts',
    page: lazyPage(() => import('./results/TextsPage.tsx').then((it) => it.TextsPage)),
    permission: 'texts.moderate',
  },
  {
    path: '/console/compare',
    page: lazyPage(() => import('./comparison/ComparePage.tsx').then((it) => it.ComparePage)),
    permission: 'results.view',
  },
  {
    path: '/console/compare/matrix',
    page: lazyPage(() => import('./comparison/MatrixPage.tsx').then((it) => it.MatrixPage)),
    permission: 'results.view',
  },
  {
    path: '/console/units/:id/trend',
    page: lazyPage(() => import('./comparison/TrendPage.tsx').then((it) => it.TrendPage)),
    permission: 'results.view',
  },
  {
    path: '/console/targets',
    page: lazyPage(() => import('./targets/TargetsPage.tsx').then((it) => it.TargetsPage)),
    permission: 'targets.view',
    nav: 'Chỉ tiêu 40%',
  },
  {
    path: '/console/targets/road-map',
    page: lazyPage(() => import('./road-map/RoadMapPage.tsx').then((it) => it.RoadMapPage)),
    permission: 'targets.view',
    below: true,
  },
  {
    path: '/console/targets/rules',
    page: lazyPage(() => import('./targets/RulesPage.tsx').then((it) => it.RulesPage)),
    permission: 'rules.confirm',
  },
  {
    path: '/console/targets/rules/new',
    page: lazyPage(() => import('./targets/NewRulePage.tsx').then((it) => it.NewRulePage)),
    permission: 'rules.propose',
  },
  {
    path: '/console/campaigns',
    page: lazyPage(() => import('./campaigns/CampaignsPage.tsx').then((it) => it.CampaignsPage)),
    permission: 'campaigns.view',
    nav: 'Đợt khảo sát',
  },
  {
    path: '/console/campaigns/new',
    page: lazyPage(() =>
      import('./campaigns/NewCampaignPage.tsx').then((it) => it.NewCampaignPage),
    ),
    permission: 'campaigns.run',
  },
  {
    path: '/console/campaigns/:slug',
    page: lazyPage(() => import('./campaigns/CampaignPage.tsx').then((it) => it.CampaignPage)),
    permission: 'campaigns.view',
  },
  {
    path: '/console/campaigns/:slug/units',
    page: lazyPage(() => import('./campaigns/AddUnitsPage.tsx').then((it) => it.AddUnitsPage)),
    permission: 'campaigns.run',
  },
  {
    path: '/console/surveys',
    page: lazyPage(() => import('./surveys/SurveysPage.tsx').then((it) => it.SurveysPage)),
    permission: 'surveys.view',
    nav: 'Khảo sát',
  },
  {
    path: '/console/surveys/new',
    page: lazyPage(() => import('./surveys/NewSurveyPage.tsx').then((it) => it.NewSurveyPage)),
    permission: 'surveys.run',
  },
  {
    path: '/console/surveys/:slug',
    page: lazyPage(() => import('./surveys/SurveyPage.tsx').then((it) => it.SurveyPage)),
    permission: 'surveys.view',
  },
  {
    path: '/console/surveys/:slug/edit',
    page: lazyPage(() => import('./surveys/EditSurveyPage.tsx').then((it) => it.EditSurveyPage)),
    permission: 'surveys.run',
  },
  {
    path: '/console/surveys/:slug/form',
    page: lazyPage(() => import('./forms/SurveyFormPage.tsx').then((it) => it.SurveyFormPage)),
    permission: 'surveys.run',
  },
  {
    path: '/console/surveys/:slug/wording',
    page: lazyPage(() => import('./forms/RewordPage.tsx').then((it) => it.RewordPage)),
    permission: 'surveys.view',
  },
  {
    path: '/console/templates',
    page: lazyPage(() => import('./forms/TemplatesPage.tsx').then((it) => it.TemplatesPage)),
    permission: 'templates.edit',
    nav: 'Mẫu phiếu',
  },
  {
    path: '/console/templates/:id',
    page: lazyPage(() => import('./forms/TemplateFormPage.tsx').then((it) => it.TemplateFormPage)),
    permission: 'templates.edit',
  },
  {
    path: '/console/surveys/:slug/publish',
    page: lazyPage(() => import('./surveys/PublishPage.tsx').then((it) => it.PublishPage)),
    permission: 'surveys.run',
  },
  ...paperRoutes,
  ...collectionRoutes,
  {
    path: '/console/surveys/:slug/cards',
    page: lazyPage(() => import('./cards/CardsPage.tsx').then((it) => it.CardsPage)),
    permission: 'surveys.view',
  },
  {
    path: '/console/surveys/:slug/prints',
    page: lazyPage(() => import('./prints/PrintsPage.tsx').then((it) => it.PrintsPage)),
    permission: 'surveys.view',
  },
  {
    path: '/console/surveys/:slug/prints/:sheet',
    page: lazyPage(() => import('./prints/SheetPage.tsx').then((it) => it.SheetPage)),
    permission: 'surveys.view',
  },
  {
    path: '/console/surveys/:slug/posting',
    page: lazyPage(() => import('./surveys/PostingPage.tsx').then((it) => it.PostingPage)),
    permission: 'results.view',
  },
  {
    path: '/console/surveys/:slug/results',
    page: lazyPage(() => import('./results/ResultsPage.tsx').then((it) => it.ResultsPage)),
    permission: 'results.view',
  },
  {
    path: '/console/services',
    page: lazyPage(() => import('./services/ServicesPage.tsx').then((it) => it.ServicesPage)),
    permission: 'services.view',
    nav: 'Dịch vụ thiết yếu',
  },
  {
    path: '/console/exports',
    page: lazyPage(() => import('./exports/ExportsPage.tsx').then((it) => it.ExportsPage)),
    permission: 'targets.view',
    nav: 'Xuất dữ liệu',
  },
  {
    path: '/console/services/new',
    page: lazyPage(() => import('./services/NewServicePage.tsx').then((it) => it.NewServicePage)),
    permission: 'services.register',
  },
  {
    path: '/console/services/:id',
    page: lazyPage(() => import('./services/ServicePage.tsx').then((it) => it.ServicePage)),
    permission: 'services.view',
  },
  {
    path: '/console/villages',
    page: lazyPage(() => import('./units/VillagesPage.tsx').then((it) => it.VillagesPage)),
    permission: 'villages.edit',
    nav: 'Thôn và hộ',
  },
  {
    path: '/console/villages/paste',
    page: lazyPage(() =>
      import('./units/PasteVillagesPage.tsx').then((it) => it.PasteVillagesPage),
    ),
    permission: 'villages.edit',
  },
  {
    path: '/console/units',
    page: lazyPage(() => import('./units/UnitsPage.tsx').then((it) => it.UnitsPage)),
    permission: 'units.view',
    below: true,
    nav: 'Đơn vị',
  },
  {
    path: '/console/units/import',
    page: lazyPage(() => import('./units/ListImportPage.tsx').then((it) => it.ListImportPage)),
    permission: 'units.change',
  },
  {
    path: '/console/units/:id',
    page: lazyPage(() => import('./units/UnitsPage.tsx').then((it) => it.UnitsPage)),
    permission: 'units.view',
    below: true,
  },
  {
    path: '/console/units/:id/change',
    page: lazyPage(() => import('./units/UnitChangePage.tsx').then((it) => it.UnitChangePage)),
    permission: 'units.change',
  },
  {
    path: '/console/team',
    page: lazyPage(() => import('./team/TeamPage.tsx').then((it) => it.TeamPage)),
    permission: 'team.view',
    nav: 'Tài khoản',
  },
  {
    path: '/console/accounts',
    page: lazyPage(() => import('./accounts/AccountsPage.tsx').then((it) => it.AccountsPage)),
    permission: 'accounts.manage',
    nav: 'Tài khoản',
  },
  {
    path: '/console/accounts/new',
    page: lazyPage(() => import('./accounts/NewAccountPage.tsx').then((it) => it.NewAccountPage)),
    permission: 'accounts.manage',
  },
  {
    path: '/console/guide',
    page: lazyPage(() => import('./guide/GuidePage.tsx').then((it) => it.GuidePage)),
    permission: 'paper.key',
    nav: 'Hướng dẫn',
  },
  { path: '/console/password', page: PasswordPage },
  ...(import.meta.env.DEV
    ? [
        {
          path: '/console/kit',
          page: lazyPage(() => import('./kit/KitPage.tsx').then((it) => it.KitPage)),
        },
      ]
    : []),
]
