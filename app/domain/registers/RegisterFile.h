// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace bantin {

/// A file kept with an entry of a register: the name of its bytes among the assets, and what it was called when it came.
struct RegisterFile {
    QString asset; ///< "<sha512 hex>.<extension>"
    QString title; ///< "Báo cáo tháng 11.docx"; no line breaks

    /// "<asset> <title>"
    QString toString() const { return asset + u' ' + title; }
    /// Nothing unless it is exactly that.
    static std::optional<RegisterFile> fromString(const QString &text);
    friend bool operator==(const RegisterFile &, const RegisterFile &) = default;
};

} // namespace bantin
