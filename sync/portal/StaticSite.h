// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "sync/portal/HttpMessage.h"

#include <QDate>
#include <QFileInfo>

namespace bantin::portal {

/// Serves the files of the published site, GET and HEAD, with validators (RFC 9110 §8.8), types by ending, no sniffing
/// and a policy that runs no script. Names that begin with a dot and paths that climb are not found; what
/// was withdrawn is gone (410, RFC 9110 §15.5.11). Thread-safe.
///
/// A page that changes on a known day, as that of a consultation when it closes, has what is to be shown from that day on
/// beside it under nameFrom(); so the day is met whether or not the portal is running when it begins.
class StaticSite final : public HttpHandler
{
public:
    /// The file that stands for a page that was taken away: whatever is asked for in its folder is gone.
    static inline const QString withdrawnName = QStringLiteral("da-go.html");

    /// The page as one file, to be kept; sent as such.
    static inline const QString savedName = QStringLiteral("ban-luu.html");

    /// `clock` must outlive it.
    StaticSite(const QString &folder, const Clock &clock);

    /// "tu-2026-12-01.html": what stands for index.html from the beginning of that day in Vietnam.
    static QString nameFrom(QDate day);

    std::unique_ptr<HttpExchange> open(const HttpRequest &request) override;

private:
    HttpResponse find(const HttpRequest &request) const;

    QFileInfo pageOfToday(const QString &folder) const;

    QString m_folder;
    const Clock &m_clock;
};

} // namespace bantin::portal
