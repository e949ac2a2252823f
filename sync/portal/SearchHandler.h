// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/PageRenderer.h"
#include "sync/portal/HttpMessage.h"
#include "sync/portal/SiteSearch.h"

#include <QMutex>

#include <functional>

namespace bantin::portal {

/// GET and HEAD of /tim-kiem?q=…&trang=… as a page of the theme, without script. "q" is what was typed, "trang" the page of
/// results, from 1; what is neither is taken for the first. Answers one reader after the other, so that no number of
/// them takes more than one core. Queries are not logged.
class SearchHandler final : public HttpHandler
{
public:
    static constexpr int entriesPerPage = 20;
    static constexpr int mostPages = 25;

    /// `search` must outlive it; `refresh` is called before each search.
    SearchHandler(const SiteSearch &search, std::function<void()> refresh);

    std::unique_ptr<HttpExchange> open(const HttpRequest &request) override;

private:
    HttpResponse results(const HttpRequest &request, const QString &rootPath);

    const SiteSearch &m_search;
    const std::function<void()> m_refresh;
    QMutex m_mutex; ///< one rendering at a time
    render::PageRenderer m_renderer;
};

} // namespace bantin::portal
