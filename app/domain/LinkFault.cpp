// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/LinkFault.h"

#include "app/base/EnumNames.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

constexpr EnumNames<LinkFault, 9> names{{{
    {LinkFault::Empty, QLatin1StringView("empty")},
    {LinkFault::NoSuchPlace, QLatin1StringView("no-such-place")},
    {LinkFault::OwnMachine, QLatin1StringView("own-machine")},
    {LinkFault::Scheme, QLatin1StringView("scheme")},
    {LinkFault::NoSite, QLatin1StringView("no-site")},
    {LinkFault::Malformed, QLatin1StringView("malformed")},
    {LinkFault::NotPublic, QLatin1StringView("not-public")},
    {LinkFault::Mail, QLatin1StringView("mail")},
    {LinkFault::Telephone, QLatin1StringView("telephone")},
}}};

struct Network {
    quint32 address;
    int length;
};

constexpr quint32 ip(quint32 a, quint32 b, quint32 c = 0)
{
    return a << 24 | b << 16 | c << 8;
}

/// What IANA's registry of special IPv4 addresses keeps from the public network; from 224 on, multicast and reserved.
constexpr std::array closedNetworks{
    Network{ip(0, 0), 8},      Network{ip(10, 0), 8},    Network{ip(100, 64), 10},      Network{ip(127, 0), 8},
    Network{ip(169, 254), 16}, Network{ip(172, 16), 12}, Network{ip(192, 0), 24},       Network{ip(192, 0, 2), 24},
    Network{ip(192, 168), 16}, Network{ip(198, 18), 15}, Network{ip(198, 51, 100), 24}, Network{ip(203, 0, 113), 24},
    Network{ip(224, 0), 3},
};

/// Names that never lead to a public host: RFC 2606, 6761, 6762 with its appendix G, 7686, 8375 and ICANN's "internal".
constexpr std::array closedNames{
    "test"_L1,        "example"_L1, "invalid"_L1,   "localhost"_L1, "example.com"_L1, "example.net"_L1,
    "example.org"_L1, "local"_L1,   "intranet"_L1,  "internal"_L1,  "private"_L1,     "corp"_L1,
    "home"_L1,        "lan"_L1,     "home.arpa"_L1, "onion"_L1,
};

/// A file's name in the place of a host. None of these is a top-level domain.
constexpr std::array fileEndings{"doc"_L1, "docx"_L1, "xls"_L1,  "xlsx"_L1, "ppt"_L1, "pptx"_L1, "odt"_L1,  "ods"_L1,
                                 "odp"_L1, "pdf"_L1,  "rtf"_L1,  "txt"_L1,  "csv"_L1, "jpg"_L1,  "jpeg"_L1, "png"_L1,
                                 "gif"_L1, "webp"_L1, "html"_L1, "htm"_L1,  "php"_L1, "aspx"_L1};

/// From the form in which QUrl writes it: four decimal numbers.
std::optional<quint32> ipv4Of(const QString &host)
{
    const QStringList parts = host.split(u'.');
    if (parts.size() != 4)
        return std::nullopt;
    quint32 address = 0;
    for (const QString &part : parts) {
        bool isNumber = false;
        const ushort byte = part.toUShort(&isNumber);
        if (!isNumber || byte > 255)
            return std::nullopt;
        address = address << 8 | byte;
    }
    return address;
}

bool isPublicIpv4(quint32 address)
{
    return std::ranges::none_of(closedNetworks, [address](const Network &network) {
        return (address ^ network.address) >> (32 - network.length) == 0;
    });
}

/// From the form in which QUrl writes it: lower case, no leading zeros. Only 2000::/3 is given out to the public, and of that
/// 2001:db8::/32 and what begins with 3fff is not (RFC 3849, 9637).
bool isPublicIpv6(const QString &host)
{
    constexpr auto mapped = "::ffff:"_L1;
    if (host.startsWith(mapped)) {
        const std::optional<quint32> address = ipv4Of(host.sliced(mapped.size()));
        return address && isPublicIpv4(*address);
    }
    const uint first = host.section(u':', 0, 0).toUInt(nullptr, 16);
    return first >= 0x2000 && first < 0x3fff && !host.startsWith("2001:db8:"_L1);
}

/// Top-level domains are of letters, at least two, or international names in their ASCII spelling.
bool isTopLevel(const QString &label)
{
    const bool isWord = std::ranges::all_of(label, [](QChar c) { return c >= u'a' && c <= u'z'; });
    return label.startsWith("xn--"_L1) || (isWord && label.size() > 1);
}

/// `host` in the ASCII spelling of QUrl.
bool isPublicHost(QString host)
{
    if (host.contains(u':'))
        return isPublicIpv6(host);
    if (host.endsWith(u'.'))
        host.chop(1);
    if (const std::optional<quint32> address = ipv4Of(host))
        return isPublicIpv4(*address);
    const QString last = host.sliced(host.lastIndexOf(u'.') + 1);
    const bool isClosed = std::ranges::any_of(
        closedNames, [&host](QLatin1StringView name) { return host == name || host.endsWith(u'.' + QString(name)); });
    return last != host && isTopLevel(last) && !isClosed && std::ranges::find(fileEndings, last) == fileEndings.end();
}

bool isMailAddress(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    QUrl site;
    site.setHost(address.mid(at + 1).trimmed(), QUrl::DecodedMode);
    return at > 0 && !address.first(at).trimmed().isEmpty() && isPublicHost(site.host(QUrl::FullyEncoded));
}

/// Recipients stand before the question mark or behind "to=", divided by commas (RFC 6068).
bool hasRecipients(const QUrl &url)
{
    QStringList addresses = url.path(QUrl::FullyDecoded).split(u',', Qt::SkipEmptyParts);
    for (const QString &more : QUrlQuery(url).allQueryItemValues(u"to"_s, QUrl::FullyDecoded))
        addresses += more.split(u',', Qt::SkipEmptyParts);
    return !addresses.isEmpty() && std::ranges::all_of(addresses, isMailAddress);
}

/// The shortest numbers that can be called have three digits: 113. Parameters follow a semicolon (RFC 3966).
bool hasNumber(const QUrl &url)
{
    constexpr qsizetype shortest = 3;
    const QString number = url.path(QUrl::FullyDecoded).section(u';', 0, 0);
    return std::ranges::count_if(number, [](QChar c) { return c.isDigit(); }) >= shortest;
}

bool isOwnMachine(const QString &href)
{
    static const QRegularExpression path(u"^(?:file:|[a-z]:[\\\\/]|\\\\\\\\)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return path.match(href).hasMatch();
}

std::optional<LinkFault> siteFault(const QUrl &url)
{
    if (!url.isValid())
        return LinkFault::Malformed;
    const QString host = url.host(QUrl::FullyEncoded);
    if (host.isEmpty())
        return LinkFault::NoSite;
    return isPublicHost(host) ? std::nullopt : std::optional(LinkFault::NotPublic);
}

} // namespace

std::optional<LinkFault> linkFault(const QString &href, const QSet<QString> &places)
{
    if (href.isEmpty() || href == "#"_L1)
        return LinkFault::Empty;
    if (isOwnMachine(href))
        return LinkFault::OwnMachine;
    const QUrl url(href);
    if (href.startsWith(u'#')) {
        // Browsers go to the top of the page for "#top" whatever stands in it.
        const QString place = url.fragment(QUrl::FullyDecoded);
        const bool leads = places.contains(place) || place.compare("top"_L1, Qt::CaseInsensitive) == 0;
        return leads ? std::nullopt : std::optional(LinkFault::NoSuchPlace);
    }
    const QString scheme = href.contains(u':') ? href.section(u':', 0, 0).toLower() : QString();
    if (scheme == "http"_L1 || scheme == "https"_L1)
        return siteFault(url);
    if (scheme == "mailto"_L1)
        return hasRecipients(url) ? std::nullopt : std::optional(LinkFault::Mail);
    if (scheme == "tel"_L1)
        return hasNumber(url) ? std::nullopt : std::optional(LinkFault::Telephone);
    // "dongviet.gov.vn:8443" names a host where a scheme would stand.
    return url.scheme().isEmpty() || scheme.contains(u'.') ? LinkFault::NoSite : LinkFault::Scheme;
}

QString linkFaultName(LinkFault fault)
{
    return names.name(fault);
}

QList<LinkFault> allLinkFaults()
{
    return names.values();
}

} // namespace bantin
