// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace bantin {

/// Why a link leads readers nowhere, as far as its address alone tells: nothing is looked up on a network.
enum class LinkFault {
    Empty,       ///< "", "#"
    NoSuchPlace, ///< "#muc-9": no such place in the article
    OwnMachine,  ///< "file:///D:/bai.docx", "D:\bai.docx", "\\may-chu\bai.docx"
    Scheme,      ///< neither http, https, mailto nor tel
    NoSite,      ///< "bai-viet.html", "https:bai-viet", "http:///x": no host in it
    Malformed,   ///< "https://a..vn", "https://a.vn:99999": nothing that can be resolved
    NotPublic,   ///< "http://localhost", "http://192.168.1.4", "http://may-chu", "https://bai.docx"
    Mail,        ///< "mailto:van-phong": not one whole e-mail address
    Telephone,   ///< "tel:": no number
};

/// The first fault; nothing where the address may lead somewhere. `places` are the identifiers inside the article. Hosts are
/// public unless RFC 1918, 2606, 4193, 6598, 6761, 6762, 8375 or IANA's registries of special addresses keep them from being
/// so; international names count in either spelling. Pure; safe on any thread.
std::optional<LinkFault> linkFault(const QString &href, const QSet<QString> &places = {});

/// "empty", "no-such-place", "own-machine", "scheme", "no-site", "malformed", "not-public", "mail", "telephone".
QString linkFaultName(LinkFault fault);
QList<LinkFault> allLinkFaults();

} // namespace bantin
