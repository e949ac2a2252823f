// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>

namespace bantin::workflow {

// How a retention archive is sealed; whoever writes and whoever reads one agree here.

inline constexpr auto archiveKeyFile = QLatin1StringView("archive-key.bin");
inline constexpr auto archiveHeaderFile = QLatin1StringView("workspace.header");
inline constexpr auto archiveIndexFile = QLatin1StringView("index.sealed");

/// What ties a sealed file to its place, so that two cannot change places.
QByteArray archivePlace(const QString &name);
/// What the archive's own key is wrapped with.
SecretBytes archiveWrappingKey(const SecretBytes &storeKey);

} // namespace bantin::workflow
