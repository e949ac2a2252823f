// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/VersionDesk.h"

#include "app/workflow/LinkEnglish.h"
#include "ui/desk/VersionLink.h"
#include "ui/models/OpenArticle.h"
#include "ui/models/WorkspaceClient.h"

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

using Other = Result<std::optional<Article>>;

Other otherOf(workflow::Session &session, const ArticleId &article, const Metadata &metadata)
{
    if (metadata.kind != ContentKind::EnglishVersion)
        return workflow::englishVersionOf(session, article);
    const ArticleId original = ArticleId::fromString(metadata.fields.value(u"original"_s));
    if (!original.isValid())
        return std::optional<Article>();
    const auto view = workflow::showArticle(session, original);
    return view ? Other(view->article) : view.error();
}

} // namespace

VersionDesk::VersionDesk(WorkspaceClient &client, OpenArticle &open, VersionLink &link, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_open(open)
    , m_link(link)
{
    connect(&open, &OpenArticle::opened, this, &VersionDesk::read);
    connect(&open, &OpenArticle::closed, &link, &VersionLink::clear);
    connect(&link, &VersionLink::openRequested, this, &VersionDesk::articleRequested);
    connect(&link, &VersionLink::createRequested, this, &VersionDesk::create);
}

void VersionDesk::read()
{
    const workflow::ArticleView &view = *m_open.view();
    m_link.clear();
    m_client
        .use([article = m_open.id(), metadata = view.metadata](workflow::Session &session) {
            return otherOf(session, article, metadata);
        })
        .then(this, [this, article = m_open.id()](const Other &other) {
            if (article != m_open.id() || !m_open.view() || !m_client.workspace())
                return;
            if (!other) {
                Q_EMIT failed(other.error());
                return;
            }
            const workflow::ArticleView &shown = *m_open.view();
            const bool isEnglish = shown.metadata.kind == ContentKind::EnglishVersion;
            m_link.showVersions({isEnglish, *other,
                                 !isEnglish && m_client.mayWrite() && !shown.article.trashedAt.isValid()
                                     && !shown.article.title.isEmpty()});
        });
}

void VersionDesk::create()
{
    m_client
        .use([article = m_open.id()](workflow::Session &session) {
            return workflow::createEnglishVersion(session, article);
        })
        .then(this, [this](const Result<Article> &made) {
            if (!m_client.workspace())
                return;
            if (!made) {
                Q_EMIT failed(made.error());
                return;
            }
            Q_EMIT m_client.articleChanged(made->id);
            Q_EMIT articleRequested(made->id);
        });
}

} // namespace bantin::ui
