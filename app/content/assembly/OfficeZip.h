// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/BudgetedZip.h"

namespace bantin::content::assembly {

/// "file-not-docx", "file-damaged"…: a person's file that cannot be imported, for good.
Error importError(const char *reason, const QString &detail);

/// The zip package around a person's office file, in the importers' reasons: "file-encrypted", "file-too-large",
/// "file-damaged", and `notThisKind` for what is no zip at all. Bytes after its end do not matter.
class OfficeZip
{
public:
    static Result<OfficeZip> open(const QByteArray &bytes, const ZipLimits &limits, const char *notThisKind);

    bool contains(const QString &part) const { return m_zip.contains(part); }
    Result<QByteArray> read(const QString &part);

private:
    OfficeZip(BudgetedZip zip, const char *notThisKind);

    BudgetedZip m_zip;
    const char *m_notThisKind;
};

} // namespace bantin::content::assembly
