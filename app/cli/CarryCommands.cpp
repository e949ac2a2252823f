// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CarryCommands.h"

#include "app/cli/Json.h"
#include "app/cli/OutboxChoice.h"
#include "app/domain/SignedReceipt.h"
#include "app/messages/Messages.h"
#include "app/store/StickFile.h"
#include "app/workflow/CarryParcel.h"
#include "app/workflow/ConfigurePortal.h"
#include "app/workflow/ListDeliveries.h"
#include "sync/engine/ReceiptIntake.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestReceipt = 1 << 20;
constexpr qint64 largestCertificate = 1 << 20;

QString translated(const char *text)
{
    return QCoreApplication::translate("Messages", text);
}

/// People write fingerprints in groups, with colons, in capitals.
QString plainHex(const QString &fingerprint)
{
    QString hex;
    for (const QChar character : fingerprint.toLower()) {
        if (character.isLetterOrNumber())
            hex += character;
    }
    return hex;
}

QString hexOf(const crypto::Certificate &certificate)
{
    return QString::fromLatin1(certificate.fingerprint().toHex());
}

/// A folder stands for the receipts in it: people name the stick.
QStringList receiptFiles(const std::vector<std::string> &given)
{
    QStringList files;
    for (const std::string &name : given) {
        const QString path = QString::fromStdString(name);
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        const QDir folder(path);
        for (const QString &file : folder.entryList({receiptFilePattern()}, QDir::Files, QDir::Name))
            files.append(folder.filePath(file));
    }
    return files;
}

/// Compares what somebody read out with what the file holds.
Result<crypto::Certificate> comparedCertificate(const std::string &file, const std::string &fingerprint)
{
    if (fingerprint.empty())
        return Error{Fault::InvalidInput, u"option-missing"_s, Retry::AfterCorrection, {u"--sha256"_s}, {}};
    const auto pem = readFile(QString::fromStdString(file), largestCertificate);
    if (!pem)
        return pem.error();
    auto certificate = crypto::Certificate::fromPem(*pem);
    if (certificate && plainHex(text(fingerprint)) != hexOf(*certificate))
        return Error{
            Fault::Tampered, u"portal-certificate-compare"_s, Retry::AfterCorrection, {hexOf(*certificate)}, {}};
    return certificate;
}

} // namespace

CarryCommands::CarryCommands(CLI::App &outbox, CLI::App &portal, const Shell &shell)
    : m_shell(shell)
{
    CLI::App *command = outbox.add_subcommand(
        "export-usb", "Seal packages to the portal and put them onto a stick, one file each, read back and compared");
    command->add_option("DIR", m_directory)->required();
    command->add_option("FOLDER", m_folder, "On the stick")->required();
    command->add_option("ID", m_ids, "Articles or deliveries instead of all that wait");
    command->callback([this] { m_shell.chosen = [this] { return exportToStick(); }; });

    command = outbox.add_subcommand("import-receipts", "Settle what was carried by the receipts that came back; exit 1 "
                                                       "when one of them could not be taken");
    command->add_option("DIR", m_directory)->required();
    command->add_option("FILE", m_files, "Receipts (*.biennhan), or folders with some")->required();
    command->callback([this] { m_shell.chosen = [this] { return importReceipts(); }; });

    command = portal.add_subcommand("certificate", "The portal's certificate this workspace knows; packages for a "
                                                   "stick are sealed to it");
    command->add_option("DIR", m_directory)->required();
    command->add_option("--load", m_load, "Take it from the file the portal wrote (bantin-portal certificate)")
        ->type_name("FILE");
    command->add_option("--sha256", m_fingerprint, "Its fingerprint as the portal's people said it, with --load");
    command->callback([this] { m_shell.chosen = [this] { return certificate(); }; });
}

ExitCode CarryCommands::exportToStick()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto outbox = workflow::listDeliveries(*session);
    if (!outbox)
        return m_shell.output.fail(outbox.error());
    auto chosen = m_ids.empty() ? outbox : chosenDeliveries(*outbox, m_ids);
    if (!chosen)
        return m_shell.output.fail(chosen.error());
    if (m_ids.empty())
        chosen->removeIf([](const Delivery &delivery) { return !workflow::mayBeCarried(delivery); });
    if (chosen->isEmpty())
        return m_shell.output.fail({Fault::NotFound, u"parcels-nothing"_s, Retry::Never, {}, {}});
    QJsonArray files;
    QStringList lines;
    for (const Delivery &delivery : std::as_const(*chosen)) {
        const auto carried = carry(*session, delivery);
        if (!carried)
            return m_shell.output.fail(carried.error());
        files.append(*carried);
        lines.append(delivery.title + u'\t' + carried->value("file"_L1).toString());
    }
    m_shell.output.answer({{u"files"_s, files}}, lines.join(u'\n'));
    return ExitCode::Done;
}

Result<QJsonObject> CarryCommands::carry(workflow::Session &session, const Delivery &delivery) const
{
    const auto parcel = workflow::sealParcel(session, delivery.id, m_shell.regulations());
    if (!parcel)
        return parcel.error();
    const QString folder = QString::fromStdString(m_folder);
    if (const auto written = store::writeToStick(folder, parcel->name, parcel->bytes); !written)
        return written.error();
    const auto recorded = workflow::recordCarried(session, delivery.id, parcel->name);
    if (!recorded)
        return recorded.error();
    return QJsonObject{{u"delivery"_s, delivery.id.toString()},
                       {u"article"_s, delivery.article.toString()},
                       {u"title"_s, delivery.title},
                       {u"file"_s, QDir(folder).filePath(parcel->name)},
                       {u"size"_s, parcel->bytes.size()}};
}

ExitCode CarryCommands::importReceipts()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    if (const auto sender = workflow::requireSending(*session); !sender)
        return m_shell.output.fail(sender.error());
    QJsonArray json;
    QStringList lines;
    bool areAllTaken = true;
    const QStringList files = receiptFiles(m_files);
    for (const QString &file : files) {
        const auto bytes = readFile(file, largestReceipt);
        const auto taken = bytes ? sync::takeReceipt(*session->store, *bytes, m_shell.clock.nowUtc())
                                 : Result<sync::TakenReceipt>(bytes.error());
        areAllTaken = areAllTaken && taken.ok();
        QJsonObject said{{u"file"_s, file}};
        if (taken) {
            const bool isNew = taken->effect == sync::TakenReceipt::Effect::Settled;
            said.insert(u"delivery"_s, toJson(taken->delivery));
            said.insert(u"settled"_s, isNew);
            lines.append(QStringList{taken->delivery.title, deliveryStateName(taken->delivery.state),
                                     isNew ? QString() : translated(QT_TRANSLATE_NOOP("Messages", "was known already"))}
                             .join(u'\t'));
        } else {
            said.insert(u"error"_s, toJson(taken.error()));
            lines.append(file + u'\t' + describe(taken.error()).oneLine());
        }
        json.append(said);
    }
    m_shell.output.answer({{u"receipts"_s, json}}, lines.join(u'\n'));
    return areAllTaken && !files.isEmpty() ? ExitCode::Done : ExitCode::Refused;
}

ExitCode CarryCommands::certificate()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    if (!m_load.empty()) {
        const auto loaded = comparedCertificate(m_load, m_fingerprint);
        if (!loaded)
            return m_shell.output.fail(loaded.error());
        if (const auto pinned = workflow::pinPortal(*session, *loaded); !pinned)
            return m_shell.output.fail(pinned.error());
    }
    const auto known = workflow::pinnedPortal(*session);
    if (!known)
        return m_shell.output.fail(known.error());
    if (!known->has_value())
        return m_shell.output.fail({Fault::NotFound, u"portal-certificate-missing"_s, Retry::AfterCorrection, {}, {}});
    const crypto::Certificate &portal = **known;
    m_shell.output.answer({{u"name"_s, portal.commonName()}, {u"sha256"_s, hexOf(portal)}},
                          portal.commonName() + u'\t' + hexOf(portal));
    return ExitCode::Done;
}

} // namespace bantin::cli
