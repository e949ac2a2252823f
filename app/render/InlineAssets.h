// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace bantin::render {

/// The article with its pictures inside it as data: addresses, and its files at their address on the site. `pictures` by path
/// beside the page ("assets/NAME"); `folder` is the page's address with a trailing slash. Nothing but the values of src and
/// href is touched, and these only where they name an asset.
QByteArray withInlineAssets(const QByteArray &articleXhtml, const QHash<QString, QByteArray> &pictures,
                            const QString &folder);

} // namespace bantin::render
