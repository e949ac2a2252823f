// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/WorkspaceCommands.h"

#include "app/cli/Passphrase.h"
#include "app/store/WorkspaceHeader.h"
#include "app/workflow/ConfigurePortal.h"
#include "app/workflow/CreateWorkspace.h"
#include "sync/transport/PortalTrust.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maximumCertificates = 1 << 20;

Result<void> assignTrust(workflow::Session &session, const QString &value)
{
    QString text = value == "system"_L1 ? QString() : value;
    if (!text.isEmpty() && !text.startsWith("sha256/"_L1)) {
        const auto pem = readFile(value, maximumCertificates);
        if (!pem)
            return pem.error();
        text = QString::fromLatin1(*pem);
    }
    const auto trust = sync::PortalTrust::parse(text);
    return trust ? workflow::setPortalTrust(session, trust->toString()) : trust.error();
}

} // namespace

WorkspaceCommands::WorkspaceCommands(CLI::App &app, const Shell &shell)
    : m_shell(shell)
{
    CLI::App *group = app.add_subcommand("workspace", "Workspaces (kho làm việc)")->require_subcommand(1);
    CLI::App *command = group->add_subcommand("create", "Make a new workspace");
    command->add_option("DIR", m_directory, "Missing or empty folder")->required();
    command->add_option("--unit", m_unit, "Name of the unit")->required();
    command->add_option("--regulation", m_regulation, "Profile id, see 'regulation list'")->required();
    command->add_option("--admin", m_administrator, "Name of the administrator")->required();
    command->add_option("--portal", m_portal, "Address of the portal");
    command->add_flag("--light", m_light,
                      "For weak machines: Argon2id with 64 MiB instead of what takes this machine 0.5 to 1 s");
    command->callback([this] { m_shell.chosen = [this] { return create(); }; });

    command = group->add_subcommand("set", "Change a setting: portal=URL, trust=system|FILE|sha256/…");
    command->add_option("DIR", m_directory)->required();
    command
        ->add_option("SETTING", m_assignments,
                     "portal=URL, or trust= and by what the portal proves itself: system, a file with the "
                     "authority's certificates (PEM), or sha256/ and the digest of its key")
        ->required();
    command->callback([this] { m_shell.chosen = [this] { return set(); }; });

    command = group->add_subcommand("certificate", "The unit's certificate, for the portal to register");
    command->add_option("DIR", m_directory)->required();
    command->add_option("-o,--output", m_output, "File to write instead of standard output");
    command->callback([this] { m_shell.chosen = [this] { return certificate(); }; });

    command = group->add_subcommand("show", "What is known without a passphrase; with --as also the settings");
    command->add_option("DIR", m_directory)->required();
    command->callback([this] { m_shell.chosen = [this] { return show(); }; });
}

Result<QJsonObject> WorkspaceCommands::createWorkspace()
{
    const Regulation *regulation = m_shell.regulations().find(text(m_regulation));
    if (!regulation)
        return Error{Fault::InvalidInput, u"regulation-unknown"_s, Retry::AfterCorrection, {text(m_regulation)}, {}};
    const CommonOptions &options = m_shell.options;
    const std::string &file = options.newPassphraseFile.empty() ? options.passphraseFile : options.newPassphraseFile;
    const auto passphrase = readPassphrase(QString::fromStdString(file), u"--passphrase-file"_s);
    if (!passphrase)
        return passphrase.error();
    const QDir directory(QString::fromStdString(m_directory));
    auto session =
        workflow::createWorkspace({directory, text(m_unit), *regulation, text(m_administrator)}, *passphrase,
                                  m_light ? crypto::floorArgon2() : crypto::calibrateArgon2(), m_shell.clock);
    if (!session)
        return session.error();
    if (!m_portal.empty()) {
        if (const auto changed = workflow::setPortalAddress(*session, text(m_portal)); !changed)
            return changed.error();
    }
    return QJsonObject{{u"workspace"_s, session->workspace.toString()},
                       {u"directory"_s, directory.absolutePath()},
                       {u"unit"_s, session->unit},
                       {u"regulation"_s, session->regulation.id},
                       {u"administrator"_s, session->account.name},
                       {u"certificate"_s, directory.absoluteFilePath(u"unit-certificate.pem"_s)}};
}

ExitCode WorkspaceCommands::create()
{
    const auto created = createWorkspace();
    if (!created)
        return m_shell.output.fail(created.error());
    m_shell.output.answer(*created, created->value("directory"_L1).toString());
    return ExitCode::Done;
}

Result<void> WorkspaceCommands::assign()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return session.error();
    for (const std::string &assignment : m_assignments) {
        const QString setting = text(assignment);
        const QString name = setting.section(u'=', 0, 0);
        const QString value = setting.section(u'=', 1);
        if (name != "portal"_L1 && name != "trust"_L1)
            return Error{Fault::InvalidInput, u"field-unknown"_s, Retry::AfterCorrection, {name}, {}};
        const auto changed =
            name == "portal"_L1 ? workflow::setPortalAddress(*session, value) : assignTrust(*session, value);
        if (!changed)
            return changed;
    }
    return {};
}

ExitCode WorkspaceCommands::set()
{
    const auto assigned = assign();
    return assigned ? show() : m_shell.output.fail(assigned.error());
}

ExitCode WorkspaceCommands::certificate()
{
    const auto header = store::readHeader(QDir(QString::fromStdString(m_directory)));
    if (!header)
        return m_shell.output.fail(header.error());
    const auto certificate = crypto::Certificate::fromDer(header->unitCertificateDer);
    if (!certificate)
        return m_shell.output.fail(certificate.error());
    const QByteArray pem = certificate->toPem();
    const QString file = QString::fromStdString(m_output);
    if (!file.isEmpty()) {
        if (const auto written = writeFile(file, pem); !written)
            return m_shell.output.fail(written.error());
    }
    m_shell.output.answer({{u"unit"_s, header->unit},
                           {u"fingerprint"_s, QString::fromLatin1(certificate->fingerprint().toHex())},
                           {u"pem"_s, QString::fromLatin1(pem)},
                           {u"file"_s, file}},
                          file.isEmpty() ? QString::fromLatin1(pem) : file);
    return ExitCode::Done;
}

ExitCode WorkspaceCommands::show()
{
    const auto header = store::readHeader(QDir(QString::fromStdString(m_directory)));
    if (!header)
        return m_shell.output.fail(header.error());
    QJsonObject json{{u"workspace"_s, header->id.toString()},
                     {u"unit"_s, header->unit},
                     {u"regulation"_s, header->regulation},
                     {u"accounts"_s, QJsonArray::fromStringList(header->accountNames())}};
    QString portal;
    if (!m_shell.options.account.empty()) {
        auto session = openSession(m_shell, m_directory);
        if (!session)
            return m_shell.output.fail(session.error());
        const auto address = workflow::portalAddress(*session);
        if (!address)
            return m_shell.output.fail(address.error());
        portal = address->toString();
        json.insert(u"portal"_s, portal);
    }
    m_shell.output.answer(json,
                          QStringList{header->unit, header->regulation, header->accountNames().join(u", "), portal}
                              .join(u'\n')
                              .trimmed());
    return ExitCode::Done;
}

} // namespace bantin::cli
