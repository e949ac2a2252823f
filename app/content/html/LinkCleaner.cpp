// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/html/LinkCleaner.h"

#include "app/content/XhtmlVocabulary.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace bantin::content::html {
namespace {

using namespace Qt::StringLiterals;

struct Redirect {
    QLatin1StringView host; ///< the host or its end
    QLatin1StringView path;
    QLatin1StringView parameter;
};
constexpr std::array redirects{
    Redirect{"www.google.com"_L1, "/url"_L1, "q"_L1},
    Redirect{"www.google.com"_L1, "/url"_L1, "url"_L1},
    Redirect{"www.google.com.vn"_L1, "/url"_L1, "q"_L1},
    Redirect{"www.google.com.vn"_L1, "/url"_L1, "url"_L1},
    Redirect{"l.facebook.com"_L1, "/l.php"_L1, "u"_L1},
    Redirect{"lm.facebook.com"_L1, "/l.php"_L1, "u"_L1},
    Redirect{"safelinks.protection.outlook.com"_L1, "/"_L1, "url"_L1},
};

constexpr std::array trackers{"fbclid"_L1,  "gclid"_L1, "gclsrc"_L1, "dclid"_L1,  "gbraid"_L1, "wbraid"_L1,
                              "msclkid"_L1, "yclid"_L1, "twclid"_L1, "igshid"_L1, "mc_cid"_L1, "mc_eid"_L1,
                              "zarsrc"_L1,  "_ga"_L1,   "_gl"_L1,    "mkt_tok"_L1};

bool isTracker(const QString &name)
{
    return name.startsWith("utm_"_L1, Qt::CaseInsensitive)
           || std::ranges::any_of(trackers, [&name](QLatin1StringView tracker) {
                  return name.compare(tracker, Qt::CaseInsensitive) == 0;
              });
}

QString redirectTarget(const QUrl &url)
{
    const QString host = url.host();
    const QUrlQuery query(url);
    for (const Redirect &redirect : redirects) {
        const bool same = host == redirect.host || host.endsWith(QString(u'.' + redirect.host));
        if (!same || url.path() != redirect.path)
            continue;
        const QString target = query.queryItemValue(redirect.parameter, QUrl::FullyDecoded);
        if (target.startsWith("http://"_L1, Qt::CaseInsensitive)
            || target.startsWith("https://"_L1, Qt::CaseInsensitive))
            return target;
    }
    return {};
}

/// As browsers read an address: line breaks and tabs inside are not there, blanks at the ends neither.
QString spelledOut(const QString &href)
{
    QString target = href.trimmed();
    target.removeIf([](QChar c) { return c == u'\n' || c == u'\r' || c == u'\t'; });
    if (target.startsWith("//"_L1))
        target.prepend("https:"_L1);
    target.replace(u' ', u"%20"_s);
    return target;
}

QString withoutTrackers(const QString &target)
{
    const qsizetype question = target.indexOf(u'?');
    if (question < 0)
        return target;
    const qsizetype hash = target.indexOf(u'#', question);
    const qsizetype end = hash < 0 ? target.size() : hash;
    QStringList kept;
    const auto pieces = target.sliced(question + 1, end - question - 1).split(u'&');
    for (const QString &piece : pieces) {
        if (!isTracker(piece.section(u'=', 0, 0)))
            kept.append(piece);
    }
    if (kept.size() == pieces.size())
        return target;
    return target.first(question) + (kept.isEmpty() ? QString() : u'?' + kept.join(u'&')) + target.sliced(end);
}

} // namespace

QString cleanHref(const QString &href)
{
    constexpr int mostRedirects = 4;
    QString target = spelledOut(href);
    for (int i = 0; i < mostRedirects && target.startsWith("http"_L1, Qt::CaseInsensitive); ++i) {
        const QString inner = redirectTarget(QUrl(target));
        if (inner.isEmpty())
            break;
        target = spelledOut(inner);
    }
    if (target.startsWith(u'#') || !vocabulary::isAllowedHref(target))
        return {};
    return target.startsWith("http"_L1, Qt::CaseInsensitive) ? withoutTrackers(target) : target;
}

} // namespace bantin::content::html
