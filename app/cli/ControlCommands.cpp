// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ControlCommands.h"

#include "app/cli/Json.h"
#include "app/cli/SendRun.h"
#include "app/messages/Messages.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject settingsJson(const workflow::SendingSettings &settings)
{
    return {{u"paused"_s, settings.paused},
            {u"limit"_s, settings.timetable.isEmpty() ? u"off"_s : settings.timetable},
            {u"metered"_s, settings.onMetered}};
}

QString settingsLine(const workflow::SendingSettings &settings)
{
    return u"paused=%1\tlimit=%2\tmetered=%3"_s.arg(settings.paused ? u"yes"_s : u"no"_s,
                                                    settings.timetable.isEmpty() ? u"off"_s : settings.timetable,
                                                    settings.onMetered ? u"yes"_s : u"no"_s);
}

} // namespace

ControlCommands::ControlCommands(CLI::App &outbox, const Shell &shell)
    : m_shell(shell)
{
    addSettings(outbox);
    addDeliveries(outbox);
}

void ControlCommands::addSettings(CLI::App &outbox)
{
    for (const bool isPause : {true, false}) {
        CLI::App *command = outbox.add_subcommand(
            isPause ? "pause" : "resume", isPause ? "Nothing goes out by itself until resume, also after a restart"
                                                  : "Sending by itself goes on in the windows");
        command->add_option("DIR", m_directory)->required();
        command->callback([this, isPause] {
            m_shell.chosen = [this, isPause] {
                return change([isPause](workflow::SendingSettings &settings) {
                    settings.paused = isPause;
                    return Result<void>();
                });
            };
        });
    }
    CLI::App *command = outbox.add_subcommand("limit", "How fast packages may go out; without options as it is");
    command->add_option("DIR", m_directory)->required();
    command->add_option("RATE", m_limit, "KiB/s, \"off\", or a timetable such as \"07:00,32 17:00,off\"");
    command->add_option("--metered", m_metered, "Send also on networks that charge by the byte")
        ->check(CLI::IsMember({"yes", "no"}));
    command->callback([this] {
        m_shell.chosen = [this] {
            return change([this](workflow::SendingSettings &settings) { return readLimit(settings); });
        };
    });
}

void ControlCommands::addDeliveries(CLI::App &outbox)
{
    CLI::App *command = outbox.add_subcommand("urgent", "Let packages go before whatever is not urgent");
    command->add_option("DIR", m_directory)->required();
    command->add_option("ID", m_ids, "Articles or deliveries")->required();
    command->add_flag("--off", m_isOff, "No longer");
    command->callback([this] { m_shell.chosen = [this] { return urgent(); }; });

    command = outbox.add_subcommand("cancel", "Take packages out of the queue; nothing of them is sent until queue");
    command->add_option("DIR", m_directory)->required();
    command->add_option("ID", m_ids, "Articles or deliveries")->required();
    command->add_option("--portal", m_portal, "Address of the portal instead of the workspace's")->type_name("URL");
    command->add_option("--access-token-file", m_tokenFile, "As with send")->type_name("FILE");
    command->callback([this] { m_shell.chosen = [this] { return cancel(); }; });

    command = outbox.add_subcommand("queue", "Put back what was taken out of the queue or refused by the portal");
    command->add_option("DIR", m_directory)->required();
    command->add_option("ID", m_ids, "Articles or deliveries")->required();
    command->callback([this] { m_shell.chosen = [this] { return queue(); }; });
}

ExitCode ControlCommands::change(const std::function<Result<void>(workflow::SendingSettings &)> &change)
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    auto settings = workflow::sendingSettings(*session);
    if (!settings)
        return m_shell.output.fail(settings.error());
    const workflow::SendingSettings before = *settings;
    if (const auto changed = change(*settings); !changed)
        return m_shell.output.fail(changed.error());
    if (*settings != before) {
        if (const auto kept = workflow::setSendingSettings(*session, *settings); !kept)
            return m_shell.output.fail(kept.error());
    }
    m_shell.output.answer(settingsJson(*settings), settingsLine(*settings));
    return ExitCode::Done;
}

Result<void> ControlCommands::readLimit(workflow::SendingSettings &settings) const
{
    if (!m_metered.empty())
        settings.onMetered = m_metered == "yes";
    if (m_limit.empty())
        return {};
    const auto timetable = sync::BandwidthTimetable::parse(text(m_limit));
    if (!timetable)
        return timetable.error();
    const QString written = timetable->toString();
    settings.timetable = written == "off"_L1 ? QString() : written;
    return {};
}

ExitCode ControlCommands::urgent()
{
    return answer(SendRun(m_shell, {QString::fromStdString(m_directory), {}}).setUrgent(m_ids, !m_isOff));
}

ExitCode ControlCommands::cancel()
{
    return answer(
        SendRun(m_shell, {QString::fromStdString(m_directory), text(m_portal), {}, m_tokenFile}).cancel(m_ids));
}

ExitCode ControlCommands::queue()
{
    return answer(SendRun(m_shell, {QString::fromStdString(m_directory), {}}).queue(m_ids));
}

ExitCode ControlCommands::answer(const Result<QList<Delivery>> &deliveries) const
{
    if (!deliveries)
        return m_shell.output.fail(deliveries.error());
    QJsonArray json;
    QStringList lines;
    for (const Delivery &delivery : *deliveries) {
        json.append(toJson(delivery));
        lines.append(delivery.title + u'\t' + deliveryStateName(delivery.state));
    }
    m_shell.output.answer({{u"deliveries"_s, json}}, lines.join(u'\n'));
    return ExitCode::Done;
}

} // namespace bantin::cli
