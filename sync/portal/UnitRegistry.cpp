// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/UnitRegistry.h"

#include "app/base/CanonicalJson.h"
#include "app/base/JsonReader.h"
#include "app/base/Logging.h"
#include "sync/portal/DurableFile.h"

#include <QDir>

#include <limits>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

template<typename T>
std::optional<Error> errorOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

} // namespace

UnitRegistry::UnitRegistry(const QString &folder)
    : m_folder(folder)
{
}

QString UnitRegistry::path(const QByteArray &fingerprint, QLatin1StringView ending) const
{
    return m_folder + u'/' + QString::fromLatin1(fingerprint.toHex()) + ending;
}

Result<crypto::Certificate> UnitRegistry::add(const QByteArray &pem)
{
    auto certificate = crypto::Certificate::fromPem(pem);
    if (!certificate)
        return certificate;
    if (!certificate->isAuthority()) {
        return Error{Fault::InvalidInput,
                     u"certificate-not-authority"_s,
                     Retry::AfterCorrection,
                     {certificate->commonName()},
                     {}};
    }
    if (auto made = makeFolder(m_folder); !made)
        return made.error();
    if (auto written = writeDurably(path(certificate->fingerprint(), ".pem"_L1), certificate->toPem()); !written)
        return written.error();
    return certificate;
}

UnitCertificates UnitRegistry::certificates() const
{
    UnitCertificates all;
    for (const QFileInfo &file : QDir(m_folder).entryInfoList({u"*.pem"_s}, QDir::Files, QDir::Name)) {
        const auto pem = readWhole(file.filePath());
        auto certificate = pem ? crypto::Certificate::fromPem(*pem) : Result<crypto::Certificate>(pem.error());
        if (certificate) {
            all.known.append(*std::move(certificate));
        } else {
            all.fault = Error{Fault::Storage, u"portal-storage"_s, Retry::Later, {}, file.fileName()};
            qCWarning(logPortal) << "unit certificate not readable:" << file.fileName() << certificate.error().reason;
        }
    }
    return all;
}

Result<UnitRecord> UnitRegistry::record(const QByteArray &fingerprint) const
{
    const QString file = path(fingerprint, ".json"_L1);
    if (!QFileInfo::exists(file))
        return UnitRecord{};
    const auto bytes = readWhole(file);
    if (!bytes)
        return bytes.error();
    const auto object = fromCanonicalJson(*bytes);
    if (!object)
        return object.error();
    JsonReader reader(*object);
    reader.constant("type"_L1, "bantin-unit/1"_L1);
    const UnitRecord record{reader.id<WorkspaceId>("workspace"_L1),
                            static_cast<int>(reader.integer("roster-version"_L1, 0, std::numeric_limits<int>::max()))};
    if (reader.problem())
        return storageError(file, 0);
    return record;
}

Result<void> UnitRegistry::remember(const QByteArray &fingerprint, const UnitRecord &record)
{
    return writeDurably(path(fingerprint, ".json"_L1), toCanonicalJson({{u"type"_s, u"bantin-unit/1"_s},
                                                                        {u"workspace"_s, record.workspace.toString()},
                                                                        {u"roster-version"_s, record.rosterVersion}}));
}

QList<UnreadableRecord> UnitRegistry::unreadable() const
{
    QList<UnreadableRecord> left;
    for (const QFileInfo &file : QDir(m_folder).entryInfoList({u"*.pem"_s, u"*.json"_s}, QDir::Files, QDir::Name)) {
        const auto bytes = readWhole(file.filePath());
        std::optional<Error> error;
        if (!bytes)
            error = bytes.error();
        else if (file.suffix() == "pem"_L1)
            error = errorOf(crypto::Certificate::fromPem(*bytes));
        else
            error = errorOf(record(QByteArray::fromHex(file.completeBaseName().toLatin1())));
        if (error)
            left.append({file.filePath(), error->detail});
    }
    return left;
}

QByteArray UnitRegistry::ownerOf(const WorkspaceId &workspace) const
{
    for (const QFileInfo &file : QDir(m_folder).entryInfoList({u"*.json"_s}, QDir::Files)) {
        const QByteArray fingerprint = QByteArray::fromHex(file.completeBaseName().toLatin1());
        const auto known = record(fingerprint);
        if (known && known->workspace == workspace)
            return fingerprint;
    }
    return {};
}

} // namespace bantin::portal
