// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/SearchHandler.h"

#include "app/render/SearchPage.h"
#include "sync/portal/PageHeaders.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::portal {

SearchHandler::SearchHandler(const SiteSearch &search, std::function<void()> refresh)
    : m_search(search)
    , m_refresh(std::move(refresh))
{
}

std::unique_ptr<HttpExchange> SearchHandler::open(const HttpRequest &request)
{
    if (request.method != "GET" && request.method != "HEAD") {
        HttpResponse response = refusal(405, u"method-not-allowed"_s);
        response.add("Allow", "GET, HEAD");
        return answer(response);
    }
    if (request.path == "/tim-kiem"_L1)
        return answer(results(request, {}));
    if (request.path == "/tim-kiem/"_L1 || request.path == "/tim-kiem/index.html"_L1)
        return answer(results(request, u"../"_s));
    return answer(refusal(404, u"not-found"_s));
}

HttpResponse SearchHandler::results(const HttpRequest &request, const QString &rootPath)
{
    const QMutexLocker lock(&m_mutex);
    m_refresh();
    render::SearchPage page;
    page.query = SiteSearch::tidied(QString::fromUtf8(request.parameters.value("q")));
    page.number = std::clamp(request.parameters.value("trang").toInt(), 1, mostPages);
    SearchResult result = m_search.find(page.query, qsizetype(page.number - 1) * entriesPerPage, entriesPerPage);
    const auto pages = int(std::min<qsizetype>((result.found + entriesPerPage - 1) / entriesPerPage, mostPages));
    if (page.number > std::max(pages, 1)) { // an old link, after something was withdrawn
        page.number = std::max(pages, 1);
        result = m_search.find(page.query, qsizetype(page.number - 1) * entriesPerPage, entriesPerPage);
    }
    page.found = result.found;
    page.entries = result.entries;
    page.pages = std::max(pages, 1);
    page.limit = qsizetype(mostPages) * entriesPerPage;
    page.categories = result.categories;
    page.archive = result.archive;
    const auto html = m_renderer.searchPage({result.siteName, {}, rootPath, {}}, page);
    if (!html)
        return refusal(500, html.error().reason);
    HttpResponse response;
    response.body = *html;
    response.add("Content-Type", "text/html; charset=utf-8");
    response.add("Cache-Control", "no-store");
    addPageHeaders(response);
    return response;
}

} // namespace bantin::portal
