import type { ComponentChildren } from 'preact'
import { useEffect, useErrorBoundary } from 'preact/hooks'
import { LocationProvider, Route, Router, useLocation } from 'preact-iso'
import { PasswordPage } from './accounts/PasswordPage.tsx'
import { SignInPage } from './accounts/SignInPage.tsx'
import { TroubleOf } from './Loaded.tsx'
import { signInPath, signInUrl } from './location.ts'
import { pageText } from './messages/pages.ts'
import { roleWords } from './messages/words.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import { Navigation, navigationOf, openTo } from './navigation.ts'
import { CrashedPage } from './pages.tsx'
import { routes } from './routes.ts'
import {
  chooseWorkplace,
  loadSession,
  placeName,
  session,
  sessionTrouble,
  signOut,
  workplace,
} from './session.ts'
import { Card } from './ui/Card.tsx'
import { Banner } from './ui/Notice.tsx'
import { focusPage, PageTitle } from './ui/PageTitle.tsx'
import { Entrance, Shell } from './ui/Shell.tsx'
import { Loading } from './ui/Waiting.tsx'

/** The console: first who is there, then where they are. */
export function App() {
  useEffect(() => void loadSession(), [])
  return (
    <LocationProvider scope="/console">
      <Door />
    </LocationProvider>
  )
}

/** Lets in who has signed in with a password of their own; everybody else stands before one page. */
function Door() {
  const { path, url, route } = useLocation()
  const known = session.value
  const away = known === null && path !== signInPath
  useEffect(() => {
    if (away) route(signInUrl(url), true)
  }, [away])
  if (sessionTrouble.value) return <Unreachable />
  if (known === undefined || away) return <Entered content={<Loading />} />
  if (known === null) return <Entered content={<SignInPage />} />
  if (known.passwordTemporary)
    return (
      <Entered
        content={
          <Card>
            <PasswordPage />
          </Card>
        }
      />
    )
  return <Inside />
}

function Inside() {
  const { path, route } = useLocation()
  const present = workplace.value
  const entries = navigationOf(routes)
  return (
    <Shell
      home="/console"
      path={path}
      nav={entries}
      workplace={present ? placeName(present) : ''}
      account={{
        name: session.value?.account.displayName ?? '',
        role: present ? roleWords[present.role] : pageText.noWorkplaceTitle,
        passwordHref: '/console/password',
        workplaces: (session.value?.grants ?? []).map((one) => ({
          id: one.id,
          label: `${roleWords[one.role]}, ${placeName(one)}`,
        })),
        workplaceId: present?.id,
        onWorkplace: (id) => {
          chooseWorkplace(id)
          route('/console')
        },
        onSignOut: () => void signOut(),
      }}
      banners={<Banners />}
    >
      <Navigation.Provider value={entries}>
        <Pages key={present?.id} />
      </Navigation.Provider>
    </Shell>
  )
}

function Pages() {
  const { path } = useLocation()
  const [crash, forget] = useErrorBoundary((error) => console.error(error))
  useEffect(forget, [path])
  if (crash) return <CrashedPage />
  return (
    <Router onRouteChange={focusPage}>
      {openTo(routes).map((one) => (
        <Route key={one.path} path={one.path} component={one.page} />
      ))}
      <Route default component={NotFoundPage} />
    </Router>
  )
}

function Unreachable() {
  const trouble = sessionTrouble.value
  return (
    <Entered
      content={
        <>
          <PageTitle title={pageText.serverUnreachable} />
          {trouble && <TroubleOf error={trouble} onRetry={() => void loadSession()} />}
        </>
      }
    />
  )
}

function Entered({ content }: { content: ComponentChildren }) {
  return <Entrance banners={<Banners />}>{content}</Entrance>
}

/** Before signing in the page itself says whether it is a demonstration. */
function Banners() {
  const demo = session.value?.demo ?? document.documentElement.dataset.demo !== undefined
  return (
    <>
      {demo && <Banner tone="demo">{pageText.demoBanner}</Banner>}
      {workplace.value?.unit.training && <Banner tone="training">{pageText.trainingBanner}</Banner>}
    </>
  )
}
