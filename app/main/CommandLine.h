// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QUrl>

namespace bantin {

/// bantin [WORKSPACE] [--lang vi|en] [--portal URL]
struct CommandLine {
    QString workspace; ///< absolute; empty when not given
    QString language;  ///< "vi", "en" or empty
    QUrl portal;

    /// Ends the program with a message on a wrong option, --help or --version.
    static CommandLine parse(const QStringList &arguments);
};

} // namespace bantin
