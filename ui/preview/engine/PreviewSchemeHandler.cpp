// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/engine/PreviewSchemeHandler.h"

#include "ui/preview/engine/PrintStyle.h"

#include <QBuffer>
#include <QMultiMap>
#include <QWebEngineUrlRequestJob>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

const auto pageFolder = "/bai/xem-truoc/"_L1;

QByteArray mediaType(const QString &path)
{
    static const QHash<QString, QByteArray> types{
        {u"css"_s, "text/css"_ba},      {u"jpg"_s, "image/jpeg"_ba}, {u"jpeg"_s, "image/jpeg"_ba},
        {u"png"_s, "image/png"_ba},     {u"gif"_s, "image/gif"_ba},  {u"webp"_s, "image/webp"_ba},
        {u"svg"_s, "image/svg+xml"_ba},
    };
    return types.value(path.section(u'.', -1).toLower(), "application/octet-stream"_ba);
}

void replyWith(QWebEngineUrlRequestJob *job, const QByteArray &type, const QByteArray &bytes)
{
    auto *device = new QBuffer(job);
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    job->reply(type, device);
}

} // namespace

QUrl PreviewSchemeHandler::pageUrl()
{
    return QUrl(u"bantin-preview://trang"_s + pageFolder);
}

void PreviewSchemeHandler::setPage(PreviewPage page, Medium medium)
{
    m_page = std::move(page);
    m_medium = medium;
}

void PreviewSchemeHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    if (job->requestMethod() != "GET") {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
        return;
    }
    QMultiMap<QByteArray, QByteArray> headers;
    headers.insert("Content-Security-Policy",
                   "default-src 'none'; img-src bantin-preview:; style-src bantin-preview: 'unsafe-inline'; sandbox");
    headers.insert("Cache-Control", "no-store");
    job->setAdditionalResponseHeaders(headers);

    const QString path = job->requestUrl().path();
    if (path == pageFolder) {
        replyWith(job, "text/html; charset=utf-8"_ba, m_page.html);
        return;
    }
    const QString name = path.startsWith(pageFolder) ? path.sliced(pageFolder.size()) : path.sliced(1);
    const auto file = m_page.files.constFind(name);
    if (file == m_page.files.constEnd()) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    const QByteArray type = mediaType(name);
    const bool printed = m_medium == Medium::Print && type == "text/css";
    replyWith(job, type, printed ? printStyle(*file) : *file);
}

} // namespace bantin::ui
