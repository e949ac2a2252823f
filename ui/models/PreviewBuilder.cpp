// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/PreviewBuilder.h"

#include "app/content/DocumentWalk.h"
#include "app/content/Xhtml.h"
#include "app/render/PageRenderer.h"
#include "app/workflow/ReadArticles.h"
#include "ui/models/WorkspaceClient.h"

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

/// The path of a published article page below the site root decides its relative links: DIR/DIR/index.html.
const auto rootPath = u"../../"_s;

} // namespace

/// What is worth keeping from one page to the next. The store thread's.
class PreviewBuilder::Workshop
{
public:
    Result<PreviewPage> makePage(workflow::Session &session, const Source &source)
    {
        const Category *category = session.regulation.findCategory(source.metadata.category);
        const render::ArticlePage article{source.metadata, source.metadata.category,
                                          category ? category->name.vi : QString(), content::toXhtml(source.document),
                                          source.approvedAt.isValid() ? source.approvedAt : session.clock.nowUtc()};
        auto html = m_renderer.articlePage({session.unit, {}, rootPath, {}}, article);
        if (!html)
            return html.error();
        PreviewPage page{std::move(*html), m_theme};
        keepPictures(session, source.document);
        page.files.insert(m_pictures);
        return page;
    }

private:
    // Pictures are named by content, so what is here need not be read again.
    void keepPictures(workflow::Session &session, const content::Document &document)
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
        m_pictures = shown;
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
};

PreviewBuilder::PreviewBuilder(WorkspaceClient &client, std::function<Source()> source, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_source(std::move(source))
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

void PreviewBuilder::build()
{
    m_client
        .use([source = m_source(), workshop = m_workshop](workflow::Session &session) {
            if (!*workshop)
                *workshop = std::make_unique<Workshop>();
            return (*workshop)->makePage(session, source);
        })
        .then(this, [this, workshop = m_workshop](const Result<PreviewPage> &page) {
            if (workshop != m_workshop)
                return; // cancelled meanwhile
            if (page)
                Q_EMIT pageReady(*page);
            else
                Q_EMIT failed(page.error());
        });
}

} // namespace bantin::ui
