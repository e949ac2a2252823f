// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace bantin {

/// What kind of thing went wrong: the only part of an Error a caller may branch on besides `reason`.
enum class Fault {
    InvalidInput, ///< the person or file gave something that cannot be accepted
    NotFound,     ///< no such article, account, file
    Denied,       ///< the rules (role, four eyes, regulation) forbid it
    Conflict,     ///< not possible in the present state; nothing was changed
    Tampered,     ///< bytes are not what was signed or written
    WrongKey,     ///< passphrase or key does not open this
    Unsupported,  ///< newer version or unknown format
    Storage,      ///< disk could not be read or written
    NoSpace,      ///< disk is full
    Network,      ///< the line: no connection, broken, timed out
    Remote,       ///< the server answered with a failure or nonsense
    Cancelled,    ///< the person or owner stopped it
    Internal,     ///< a bug of ours
};

/// Whether doing the same again can help.
enum class Retry {
    Never,
    Later,           ///< the same call may succeed later (line, server, disk space)
    AfterCorrection, ///< after the person changed something
};

/// One failure. `reason` is a stable kebab-case code ("passphrase-wrong") that only `app/messages` turns into sentences;
/// `arguments` are the values those sentences name; `detail` is for the log and never shown alone.
struct Error {
    Fault fault = Fault::Internal;
    QString reason;
    Retry retry = Retry::Never;
    QStringList arguments;
    QString detail;
};

} // namespace bantin
