// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/StaticSite.h"

#include "app/render/PageFiles.h"
#include "sync/portal/PageHeaders.h"

#include <QDateTime>
#include <QDir>
#include <QLocale>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

constexpr int vietnamOffsetSeconds = 7 * 60 * 60;
constexpr auto dayPrefix = "tu-"_L1;
constexpr auto htmlEnding = ".html"_L1;

QByteArray typeOf(const QString &ending)
{
    static const QHash<QString, QByteArray> types{
        {u"html"_s, "text/html; charset=utf-8"},
        {u"css"_s, "text/css; charset=utf-8"},
        {u"xml"_s, "application/xml; charset=utf-8"},
        {u"txt"_s, "text/plain; charset=utf-8"},
        {u"jpg"_s, "image/jpeg"},
        {u"jpeg"_s, "image/jpeg"},
        {u"png"_s, "image/png"},
        {u"gif"_s, "image/gif"},
        {u"webp"_s, "image/webp"},
        {u"svg"_s, "image/svg+xml"},
    };
    return types.value(ending.toLower(), "application/octet-stream");
}

bool isSafe(const QString &path)
{
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    return path.startsWith(u'/') && std::none_of(parts.cbegin(), parts.cend(), [](const QString &part) {
               return part.startsWith(u'.') || part.contains(u'\\') || part.contains(QChar::Null);
           });
}

HttpResponse plain(int status, const QByteArray &text)
{
    return {status, {{"Content-Type", "text/plain; charset=utf-8"}, {"X-Content-Type-Options", "nosniff"}}, text, {}};
}

QByteArray entityTag(const QFileInfo &file)
{
    return '"' + QByteArray::number(file.size(), 16) + '-'
           + QByteArray::number(file.lastModified().toMSecsSinceEpoch(), 16) + '"';
}

bool hasTag(const QByteArray &ifNoneMatch, const QByteArray &tag)
{
    const QList<QByteArray> tags = ifNoneMatch.split(',');
    return std::any_of(tags.cbegin(), tags.cend(), [&](const QByteArray &candidate) {
        const QByteArray bare = candidate.trimmed();
        return bare == "*" || bare == tag || bare == "W/" + tag;
    });
}

HttpResponse serve(const QFileInfo &file, const HttpRequest &request)
{
    // An asset is named by its digest, so what is behind that name never changes.
    const bool isAsset = file.path().endsWith("/assets"_L1);
    const QByteArray tag = entityTag(file);
    HttpResponse response;
    response.headers = {
        {"ETag", tag},
        {"Last-Modified",
         QLocale::c().toString(file.lastModified().toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1()},
        {"Cache-Control", isAsset ? "public, max-age=31536000, immutable" : "no-cache"},
    };
    addPageHeaders(response);
    // Its style and pictures are inside it, which the policy of the site does not show.
    if (file.fileName() == StaticSite::savedName)
        response.add("Content-Disposition", "attachment");
    if (hasTag(request.header("if-none-match"), tag)) {
        response.status = 304;
        return response;
    }
    response.add("Content-Type",
                 file.fileName() == "feed.xml"_L1 ? "application/atom+xml; charset=utf-8"_ba : typeOf(file.suffix()));
    response.file = file.filePath();
    return response;
}

/// The notice in whose folder, or below whose folder, the path lies; a file that is not there otherwise.
QFileInfo noticeFor(const QString &folder, const QString &path)
{
    QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    for (; !parts.isEmpty(); parts.removeLast()) {
        const QFileInfo notice(folder + u'/' + parts.join(u'/') + u'/' + StaticSite::withdrawnName);
        if (notice.isFile())
            return notice;
    }
    return QFileInfo();
}

HttpResponse gone(const QFileInfo &notice, const HttpRequest &request)
{
    HttpResponse response = serve(notice, request);
    if (response.status == 200)
        response.status = 410;
    return response;
}

} // namespace

StaticSite::StaticSite(const QString &folder, const Clock &clock)
    : m_folder(folder)
    , m_clock(clock)
{
}

QString StaticSite::nameFrom(QDate day)
{
    return render::pageNameFrom(day);
}

/// The last of those whose day has begun, else the index.
QFileInfo StaticSite::pageOfToday(const QString &folder) const
{
    const QString today = nameFrom(m_clock.nowUtc().toOffsetFromUtc(vietnamOffsetSeconds).date());
    QString page = u"index.html"_s;
    const QStringList later = QDir(folder).entryList({dayPrefix + u'*' + htmlEnding}, QDir::Files, QDir::Name);
    for (const QString &name : later) {
        if (name.size() == today.size() && name <= today)
            page = name;
    }
    return QFileInfo(folder + u'/' + page);
}

std::unique_ptr<HttpExchange> StaticSite::open(const HttpRequest &request)
{
    if (request.method == "GET" || request.method == "HEAD")
        return answer(find(request));
    HttpResponse response = plain(405, "Method not allowed\n");
    response.add("Allow", "GET, HEAD");
    return answer(response);
}

HttpResponse StaticSite::find(const HttpRequest &request) const
{
    const HttpResponse missing = plain(404, "Không tìm thấy trang.\n");
    if (!isSafe(request.path))
        return missing;
    if (const QFileInfo notice = noticeFor(m_folder, request.path); notice.isFile())
        return gone(notice, request);
    QFileInfo file(m_folder + request.path);
    if (file.isDir()) {
        if (!request.path.endsWith(u'/')) {
            HttpResponse moved = plain(301, {});
            // Of one leading slash only: "//host" would lead elsewhere.
            const QString path = u'/' + request.path.split(u'/', Qt::SkipEmptyParts).join(u'/') + u'/';
            moved.add("Location", QUrl::toPercentEncoding(path, "/"));
            return moved;
        }
        file = pageOfToday(m_folder + request.path);
    } else if (file.fileName() == "index.html"_L1) {
        file = pageOfToday(file.path());
    }
    return file.isFile() ? serve(file, request) : missing;
}

} // namespace bantin::portal
