// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/PreviewBuilder.h"

#include "app/content/Xhtml.h"
#include "app/render/PageRenderer.h"
#include "app/workflow/ReadArticles.h"
#include "ui/models/WorkspaceClient.h"

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int intervalMilliseconds = 1000;
constexpr int quietMilliseconds = 250;

/// The path of a published article page below the site root decides its relative links: DIR/DIR/index.html.
const auto rootPath = u"../../"_s;

Result<PreviewPage> makePage(workflow::Session &session, const PreviewBuilder::Source &source, const QString &language,
                             const render::PageRenderer &renderer)
{
    const Category *category = session.regulation.findCategory(source.metadata.category);
    const render::ArticlePage article{source.metadata, source.metadata.category,
                                      category ? category->name.in(language) : QString(),
                                      content::toXhtml(source.document), session.clock.nowUtc()};
    auto html = renderer.articlePage({session.unit, {}, rootPath, {}}, article);
    if (!html)
        return html.error();
    PreviewPage page{std::move(*html), {}};
    const auto theme = renderer.themeFiles();
    for (const auto &[path, bytes] : theme.asKeyValueRange())
        page.files.insert(u"theme/"_s + path, bytes);
    for (const QString &name : content::referencedAssets(source.document)) {
        if (const auto bytes = workflow::assetBytes(session, name))
            page.files.insert(u"assets/"_s + name, *bytes);
    }
    return page;
}

} // namespace

PreviewBuilder::PreviewBuilder(WorkspaceClient &client, std::function<Source()> source, QString language,
                               QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_source(std::move(source))
    , m_language(std::move(language))
    , m_renderer(std::make_shared<std::unique_ptr<render::PageRenderer>>())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PreviewBuilder::build);
}

PreviewBuilder::~PreviewBuilder() = default;

void PreviewBuilder::refresh()
{
    if (m_timer.isActive())
        return;
    const qint64 since = m_sinceLast.isValid() ? m_sinceLast.elapsed() : intervalMilliseconds;
    m_timer.start(int(std::clamp<qint64>(intervalMilliseconds - since, quietMilliseconds, intervalMilliseconds)));
}

void PreviewBuilder::cancel()
{
    m_timer.stop();
}

void PreviewBuilder::build()
{
    m_sinceLast.start();
    m_client
        .use([source = m_source(), language = m_language, renderer = m_renderer](workflow::Session &session) {
            if (!*renderer)
                *renderer = std::make_unique<render::PageRenderer>();
            return makePage(session, source, language, **renderer);
        })
        .then(this, [this](const Result<PreviewPage> &page) {
            if (page)
                Q_EMIT pageReady(*page);
            else
                Q_EMIT failed(page.error());
        });
}

} // namespace bantin::ui
