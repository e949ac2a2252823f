// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/MemoryFolder.h"

#include <chrono>
#include <stop_token>

namespace bantin::content {

/// Turns .doc, .rtf and Word's XML of 2003 into .docx with LibreOffice, where it is installed. LibreOffice gets files, so
/// they and everything it writes (its profile, temporary files, home) are in a MemoryFolder that is wiped at the end,
/// whatever the end is. It runs without macros, without network where the kernel lets us take it away (else with a proxy
/// that is not there), in a process group of its own that is killed at the limit and on a stop. Blocks for seconds: call it
/// off the UI thread, from several threads if need be.
class OfficeConverter
{
public:
    struct Settings {
        QString program; ///< empty: soffice or libreoffice on PATH
        QStringList memoryParents = MemoryFolder::defaultParents();
        std::chrono::milliseconds limit = std::chrono::seconds(90);
    };

    OfficeConverter();
    explicit OfficeConverter(Settings settings);

    static bool isInstalled();

    /// Reasons: "office-missing", "memory-folder-missing", "office-failed", "office-late", "import-cancelled".
    Result<QByteArray> toDocx(const QByteArray &bytes, const std::stop_token &stop) const;

private:
    Settings m_settings;
};

} // namespace bantin::content
