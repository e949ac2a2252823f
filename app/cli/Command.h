// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/cli/Output.h"
#include "app/domain/RegulationCatalogue.h"
#include "app/workflow/Session.h"

#include <functional>
#include <string>

namespace CLI {
class App;
}

namespace bantin::cli {

/// What stands after any subcommand.
struct CommonOptions {
    std::string account; ///< --as
    std::string passphraseFile;
    std::string newPassphraseFile;
    bool readOnly = false; ///< --read-only
    std::string language;  ///< --lang; empty for Vietnamese
};

/// The profiles of this build, read when a command first asks: most have no use for them.
using Regulations = std::function<const RegulationCatalogue &()>;

/// What every command gets. The action of the chosen subcommand is left in `chosen` and run after parsing.
struct Shell {
    const Regulations &regulations;
    const Clock &clock;
    const Output &output;
    const CommonOptions &options;
    std::function<ExitCode()> &chosen;
};

QString text(const std::string &utf8);

/// Unlocks the workspace as --as says. "option-missing" (option), "file-unreadable" (path), unlocking reasons.
Result<workflow::Session> openSession(const Shell &shell, const std::string &directory);

/// A file somebody named. "file-unreadable" (path), "file-too-large" (path).
Result<QByteArray> readFile(const QString &path, qint64 maximumBytes);
/// Written as a whole or not at all. "file-unwritable" (path).
Result<void> writeFile(const QString &path, const QByteArray &bytes);

} // namespace bantin::cli
