import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { KitControls } from './KitControls.tsx'
import { KitFigures } from './KitFigures.tsx'
import { KitMessages } from './KitMessages.tsx'
import { KitTables } from './KitTables.tsx'

/** Every component in every state, on one page; served in development only. */
export function KitPage() {
  return (
    <Page>
      <PageTitle
        title="Bộ thành phần giao diện"
        sub="Chỉ có khi phát triển. Số liệu bịa."
        back={{ href: '/console', label: 'Trang chủ' }}
      />
      <KitFigures />
      <KitTables />
      <KitControls />
      <KitMessages />
    </Page>
  )
}
