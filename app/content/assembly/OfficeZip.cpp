// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/assembly/OfficeZip.h"

namespace bantin::content::assembly {

using namespace Qt::StringLiterals;

namespace {

Error translated(const Error &error, const char *notThisKind)
{
    const QString detail = error.reason + u": "_s + error.detail;
    if (error.reason == "zip-not-recognised"_L1)
        return importError(notThisKind, detail);
    if (error.reason == "zip-encrypted"_L1)
        return importError("file-encrypted", detail);
    if (error.reason == "zip-too-large"_L1)
        return importError("file-too-large", detail);
    return importError("file-damaged", detail);
}

} // namespace

Error importError(const char *reason, const QString &detail)
{
    return Error{Fault::InvalidInput, QString::fromLatin1(reason), Retry::Never, {}, detail};
}

OfficeZip::OfficeZip(BudgetedZip zip, const char *notThisKind)
    : m_zip(std::move(zip))
    , m_notThisKind(notThisKind)
{
}

Result<OfficeZip> OfficeZip::open(const QByteArray &bytes, const ZipLimits &limits, const char *notThisKind)
{
    auto zip = BudgetedZip::open(bytes, limits, ZipEnd::BytesMayFollow);
    if (!zip)
        return translated(zip.error(), notThisKind);
    return OfficeZip(*std::move(zip), notThisKind);
}

Result<QByteArray> OfficeZip::read(const QString &part)
{
    auto bytes = m_zip.read(part);
    if (!bytes)
        return translated(bytes.error(), m_notThisKind);
    return bytes;
}

} // namespace bantin::content::assembly
