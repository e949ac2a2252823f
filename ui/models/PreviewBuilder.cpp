// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/PreviewBuilder.h"

#include "app/content/DocumentWalk.h"
#include "app/content/Xhtml.h"
#include "app/domain/deadline/DeadlineEngine.h"
#include "app/render/PageRenderer.h"
#include "app/render/ReuseTerms.h"
#include "app/workflow/ReadArticles.h"
#include "ui/models/OpenArticle.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/preview/PreviewPane.h"

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

/// The path of a published article page below the site root decides its relative links: DIR/DIR/index.html.
const auto rootPath = u"../../"_s;

/// What stands in the place of an article that is withdrawn.
std::optional<render::WithdrawnPage> noticeOf(const workflow::ArticleView &view)
{
    if (view.article.stage != Stage::Withdrawn || view.decisions.isEmpty())
        return std::nullopt;
    const Decision &decision = view.decisions.constLast().decision;
    return render::WithdrawnPage{decision.decidedAt, decision.remarkIsPublic ? decision.remark : QString()};
}

/// As it will be when it is signed; the time is that of the preview.
render::WithdrawnPage noticeOf(const workflow::DecisionWords &planned)
{
    return {{}, planned.remarkIsPublic ? planned.remark : QString()};
}

} // namespace

/// What is worth keeping from one page to the next. The store thread's.
class PreviewBuilder::Workshop
{
public:
    Result<PreviewPage> makePage(workflow::Session &session, const Text &text, const QDateTime &approvedAt,
                                 const QList<Correction> &corrections)
    {
        auto page = frame(session, text, approvedAt, corrections);
        m_pictures = picturesOf(session, text.document);
        if (page)
            page->files.insert(m_pictures);
        return page;
    }

    Result<PreviewPage> makeNotice(workflow::Session &session, render::WithdrawnPage notice)
    {
        if (!notice.at.isValid())
            notice.at = session.clock.nowUtc();
        auto html = m_renderer.withdrawnPage({session.unit, {}, rootPath, {}}, notice);
        if (!html)
            return html.error();
        return PreviewPage{std::move(*html), m_theme};
    }

    /// Made once: what is kept does not change while another article is open.
    Result<PreviewPage> keptPage(workflow::Session &session, const ArticleId &article)
    {
        if (m_keptArticle == article)
            return m_kept;
        const auto view = workflow::showArticle(session, article);
        if (!view)
            return view.error();
        const auto notice = noticeOf(*view);
        auto page = notice ? makeNotice(session, *notice)
                           : frame(session, {view->metadata, view->document}, workflow::approvedAt(*view),
                                   workflow::correctionsIn(*view, session.clock.nowUtc()));
        if (!page)
            return page;
        page->files.insert(picturesOf(session, view->document));
        m_keptArticle = article;
        m_kept = *page;
        return page;
    }

private:
    Result<PreviewPage> frame(workflow::Session &session, const Text &text, const QDateTime &approvedAt,
                              const QList<Correction> &corrections)
    {
        const Category *category = session.regulation.findCategory(text.metadata.category);
        render::ArticlePage article{text.metadata,
                                    text.metadata.category,
                                    category ? category->name.vi : QString(),
                                    content::toXhtml(text.document),
                                    approvedAt.isValid() ? approvedAt : session.clock.nowUtc(),
                                    corrections,
                                    DeadlineEngine::localDate(session.clock.nowUtc())};
        article.reuse = render::reuseTerms(session.regulation, article.approvedAt);
        auto html = m_renderer.articlePage({session.unit, {}, rootPath, {}}, article);
        if (!html)
            return html.error();
        return PreviewPage{std::move(*html), m_theme};
    }

    // Pictures are named by content, so what the last page showed need not be read again.
    QHash<QString, QByteArray> picturesOf(workflow::Session &session, const content::Document &document) const
    {
        QHash<QString, QByteArray> shown;
        content::forEachBlock(document.blocks, [&](const content::Block &block) {
            const auto *figure = std::get_if<content::Figure>(&block.node);
            if (!figure)
                return;
            const QString path = u"assets/"_s + figure->asset;
            if (const auto known = m_pictures.constFind(path); known != m_pictures.cend())
                shown.insert(path, *known);
            else if (const auto bytes = workflow::assetBytes(session, figure->asset))
                shown.insert(path, *bytes);
        });
        return shown;
    }

    static QHash<QString, QByteArray> themeOf(const render::PageRenderer &renderer)
    {
        QHash<QString, QByteArray> theme;
        const auto files = renderer.themeFiles();
        for (const auto &[path, bytes] : files.asKeyValueRange())
            theme.insert(u"theme/"_s + path, bytes);
        return theme;
    }

    render::PageRenderer m_renderer;
    QHash<QString, QByteArray> m_theme = themeOf(m_renderer);
    QHash<QString, QByteArray> m_pictures; ///< of the last page
    ArticleId m_keptArticle;
    PreviewPage m_kept;
};

PreviewBuilder::PreviewBuilder(WorkspaceClient &client, const OpenArticle &open, std::function<Text()> text,
                               QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_open(open)
    , m_text(std::move(text))
    , m_workshop(std::make_shared<std::unique_ptr<Workshop>>())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PreviewBuilder::build);
}

PreviewBuilder::~PreviewBuilder() = default;

void PreviewBuilder::refresh()
{
    if (!m_timer.isActive())
        m_waiting.start();
    m_timer.start(int(std::clamp<qint64>(longestWaitMilliseconds - m_waiting.elapsed(), 0, pauseMilliseconds)));
}

void PreviewBuilder::cancel()
{
    m_timer.stop();
    m_workshop = std::make_shared<std::unique_ptr<Workshop>>();
}

void PreviewBuilder::keepBeside(const ArticleId &article)
{
    m_beside = article;
    refresh();
}

void PreviewBuilder::showIn(PreviewPane &pane, PlannedWithdrawal planned)
{
    m_planned = std::move(planned);
    connect(this, &PreviewBuilder::pagesReady, &pane, &PreviewPane::showPages);
    connect(&pane, &PreviewPane::keepChosen, this, [this](bool keep) { keepBeside(keep ? m_open.id() : ArticleId()); });
    connect(&m_client, &WorkspaceClient::locked, &pane, [this, &pane] {
        m_beside = {};
        pane.forgetKept();
    });
}

void PreviewBuilder::build()
{
    using Pages = QList<PreviewPage>;
    const auto planned = m_planned ? m_planned() : std::nullopt;
    const auto notice = planned         ? std::optional(noticeOf(*planned))
                        : m_open.view() ? noticeOf(*m_open.view())
                                        : std::nullopt;
    m_client
        .use([text = m_text(), approvedAt = m_open.approvedAt(), decisions = m_open.decisions(), article = m_open.id(),
              beside = m_beside, notice, workshop = m_workshop](workflow::Session &session) -> Result<Pages> {
            if (!*workshop)
                *workshop = std::make_unique<Workshop>();
            const QList<Correction> corrections = correctionsIn(decisions, session.clock.nowUtc());
            auto page = notice ? (*workshop)->makeNotice(session, *notice)
                               : (*workshop)->makePage(session, text, approvedAt, corrections);
            if (!page)
                return page.error();
            Pages pages{std::move(*page)};
            if (beside.isValid() && beside != article) {
                // What cannot be shown beside it must not take the article's own page away.
                if (auto kept = (*workshop)->keptPage(session, beside))
                    pages.append(std::move(*kept));
            }
            return pages;
        })
        .then(this, [this, workshop = m_workshop](const Result<Pages> &pages) {
            if (workshop != m_workshop)
                return; // cancelled meanwhile
            if (pages)
                Q_EMIT pagesReady(*pages);
            else
                Q_EMIT failed(pages.error());
        });
}

} // namespace bantin::ui
