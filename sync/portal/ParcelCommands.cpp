// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/ParcelCommands.h"

#include "app/domain/SignedReceipt.h"
#include "app/messages/Messages.h"
#include "resources/Resources.h"
#include "sync/portal/CommandOutput.h"
#include "sync/portal/DurableFile.h"
#include "sync/portal/ParcelImport.h"
#include "sync/portal/Portal.h"
#include "sync/portal/PortalIdentity.h"

#include <CLI/CLI.hpp>

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

using State = PackageStatus::State;

QString absolute(const std::string &path)
{
    return QFileInfo(QString::fromStdString(path)).absoluteFilePath();
}

/// A folder stands for the packages in it: people name the stick.
QStringList filesOf(const std::vector<std::string> &given)
{
    QStringList files;
    for (const std::string &path : given) {
        const QString name = absolute(path);
        const QDir folder(name);
        if (!QFileInfo(name).isDir()) {
            files.append(name);
            continue;
        }
        for (const QString &file : folder.entryList({parcelFilePattern()}, QDir::Files, QDir::Name))
            files.append(folder.filePath(file));
    }
    return files;
}

QString stateName(State state)
{
    switch (state) {
    case State::Verifying:
        return u"verifying"_s;
    case State::Incomplete:
        return u"incomplete"_s;
    case State::Scheduled:
        return u"scheduled"_s;
    case State::Published:
        return u"published"_s;
    case State::Withdrawn:
        return u"withdrawn"_s;
    case State::Refused:
        return u"refused"_s;
    }
    return {};
}

Receipt receiptOf(const PackageStatus &status)
{
    const auto receipt = receiptFromJson(status.receiptJson);
    return receipt ? *receipt : Receipt();
}

QString sentenceOf(const PackageStatus &status)
{
    const Receipt receipt = receiptOf(status);
    switch (status.state) {
    case State::Verifying:
        return u"The portal has it and has not decided yet; import it again later for its receipt."_s;
    case State::Incomplete:
        return u"Pictures are missing in it; nothing was published. Ask the desk to copy the whole package to the stick."_s;
    case State::Scheduled:
        return u"It is approved and is published by itself at %1; import it again then for its receipt."_s.arg(
            status.publishFrom.toLocalTime().toString(u"HH:mm dd/MM/yyyy"_s));
    case State::Published:
        return u"Published: %1"_s.arg(receipt.pageUrl);
    case State::Withdrawn:
        return u"Withdrawn: %1"_s.arg(receipt.pageUrl);
    case State::Refused:
        break;
    }
    return u"Refused: %1"_s.arg(
        describe({Fault::Remote, receipt.reason, Retry::Never, receipt.arguments, {}}).oneLine());
}

/// A link that lies there under that name is replaced, not followed: what is on a stick anybody may have put there.
Result<QString> writeReceipt(const QString &folder, const ImportedParcel &parcel)
{
    const QString path = QDir(folder).filePath(receiptFileName(parcel.digest));
    if (QFileInfo(path).isSymLink())
        QFile::remove(path);
    const SignedReceipt answer{parcel.status.receiptJson, parcel.status.signature};
    const auto written = writeDurably(path, toJson(answer));
    if (!written)
        return Error{
            written.error().fault, u"receipt-unwritable"_s, Retry::AfterCorrection, {path}, written.error().detail};
    return path;
}

void tell(const QString &file, const ImportedParcel &parcel, const QString &receiptFile, bool asJson)
{
    const QString sentence = sentenceOf(parcel.status);
    if (!asJson) {
        say(QFileInfo(file).fileName() + u": "_s + sentence);
        if (!receiptFile.isEmpty())
            say(u"  Receipt: %1"_s.arg(receiptFile));
        return;
    }
    const Receipt receipt = receiptOf(parcel.status);
    print({{u"file"_s, file},
           {u"package"_s, QString::fromLatin1(parcel.digest.toHex())},
           {u"state"_s, stateName(parcel.status.state)},
           {u"reason"_s, receipt.reason},
           {u"page"_s, receipt.pageUrl},
           {u"receipt"_s, receiptFile},
           {u"sentence"_s, sentence}});
}

bool isCarriedOut(const PackageStatus &status)
{
    return status.state == State::Published || status.state == State::Withdrawn || status.state == State::Scheduled;
}

/// One file to its end; whether the portal carried it out.
bool importOne(ParcelImport &import, const QString &file, const QString &receipts, std::chrono::seconds patience,
               bool asJson)
{
    const auto parcel = import.import(file, patience);
    if (!parcel) {
        complain(parcel.error());
        if (asJson)
            print({{u"file"_s, file}, {u"state"_s, u"rejected"_s}, {u"reason"_s, parcel.error().reason}});
        return false;
    }
    QString receiptFile;
    bool isWritten = true;
    if (!parcel->status.receiptJson.isEmpty()) {
        const auto written = writeReceipt(receipts.isEmpty() ? QFileInfo(file).path() : receipts, *parcel);
        isWritten = written.ok();
        if (written)
            receiptFile = *written;
        else
            complain(written.error());
    }
    tell(file, *parcel, receiptFile, asJson);
    return isWritten && isCarriedOut(parcel->status);
}

} // namespace

ParcelCommands::ParcelCommands(CLI::App &app, std::function<int()> &chosen)
{
    CLI::App *command = app.add_subcommand(
        "certificate", "The portal's own certificate, for desks that seal packages to it; its fingerprint to compare");
    command->add_option("--root", m_root, "Folder of the portal")->required();
    command->add_option("--write", m_certificateFile, "PEM file for the desks")->type_name("FILE");
    command->add_option("--name", m_name, "Name of the portal, when it is the first time that it is named");
    command->callback([this, &chosen] { chosen = [this] { return showCertificate(); }; });

    command = app.add_subcommand("import", "Take packages that desks sealed to this portal and carried here, beside a "
                                           "running portal or alone; exit 0 when all are carried out");
    command->add_option("FILE", m_files, "Packages (*.bantin), or folders with some")->required();
    command->add_option("--root", m_root, "Folder of the portal")->required();
    command->add_option("--receipts", m_receipts, "Folder for the signed receipts (default: beside each package)")
        ->type_name("DIR");
    command->add_option("--wait", m_seconds, "Seconds to wait for each verdict")->check(CLI::PositiveNumber);
    command->add_option("--url", m_url, "Public address of the site (default: under which it was served last)");
    command->add_option("--name", m_name, "Name of the site (default: as it was served last)");
    command->add_option("--max-package-size", m_maximumSize, "In bytes")->check(CLI::PositiveNumber);
    command->add_flag("--json", m_json, "One JSON object for each package");
    command->callback([this, &chosen] { chosen = [this] { return import(); }; });
}

int ParcelCommands::showCertificate() const
{
    const SystemClock clock;
    const auto identity = Portal::identityOf(absolute(m_root), QString::fromStdString(m_name), clock);
    if (!identity)
        return fail(identity.error());
    const crypto::Certificate &certificate = identity->certificate();
    if (!m_certificateFile.empty()) {
        if (const auto written = writeDurably(absolute(m_certificateFile), certificate.toPem()); !written)
            return fail(written.error());
    }
    print(
        {{u"name"_s, certificate.commonName()}, {u"sha256"_s, QString::fromLatin1(certificate.fingerprint().toHex())}});
    return 0;
}

int ParcelCommands::import() const
{
    const SystemClock clock;
    resources::ensureLoaded();
    const auto regulations = RegulationCatalogue::parse(resources::regulationProfiles());
    if (!regulations)
        return fail(regulations.error());
    PortalOptions options;
    options.folder = absolute(m_root);
    options.publicUrl = QString::fromStdString(m_url);
    options.name = QString::fromStdString(m_name);
    options.maximumPackageSize = m_maximumSize;
    Portal portal(options, *regulations, clock);
    if (const auto joined = portal.join(); !joined)
        return fail(joined.error());
    ParcelImport import({portal.inbox(), portal.identity(), options.folder, options.maximumPackageSize});
    const QStringList files = filesOf(m_files);
    if (files.isEmpty())
        return fail({Fault::NotFound,
                     u"parcels-none"_s,
                     Retry::AfterCorrection,
                     {QString::fromStdString(m_files.front())},
                     {}});
    const QString receipts = m_receipts.empty() ? QString() : absolute(m_receipts);
    bool areAllCarriedOut = true;
    for (const QString &file : files)
        areAllCarriedOut =
            importOne(import, file, receipts, std::chrono::seconds(m_seconds), m_json) && areAllCarriedOut;
    return areAllCarriedOut ? 0 : 1;
}

} // namespace bantin::portal
