// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandLine.h"

#include "app/cli/AccountCommands.h"
#include "app/cli/AgendaCommand.h"
#include "app/cli/ArchiveCommands.h"
#include "app/cli/ArticleCommands.h"
#include "app/cli/ArticleSteps.h"
#include "app/cli/AuditCommands.h"
#include "app/cli/BackupCommands.h"
#include "app/cli/BoardCommands.h"
#include "app/cli/CalendarCommands.h"
#include "app/cli/CarryCommands.h"
#include "app/cli/CheckCommand.h"
#include "app/cli/ControlCommands.h"
#include "app/cli/ConvertCommand.h"
#include "app/cli/KindCommands.h"
#include "app/cli/DelegateCommands.h"
#include "app/cli/DeskCommands.h"
#include "app/cli/HandoverCommands.h"
#include "app/cli/OutboxCommands.h"
#include "app/cli/PackageCommands.h"
#include "app/cli/PortalCommands.h"
#include "app/cli/QuestionCommands.h"
#include "app/cli/RecordCommands.h"
#include "app/cli/RecoveryCommands.h"
#include "app/cli/RegisterCommands.h"
#include "app/cli/RegulationCommands.h"
#include "app/cli/RelayCommands.h"
#include "app/cli/RekeyCommand.h"
#include "app/cli/SheetCommand.h"
#include "app/cli/ReviewCommands.h"
#include "app/cli/UnitRegulationCommands.h"
#include "app/cli/RoyaltyCommands.h"
#include "app/cli/WorkspaceCommands.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

bool asksForJson(int argc, const char *const *argv)
{
    return std::any_of(argv, argv + argc, [](const char *argument) { return std::string_view(argument) == "--json"; });
}

void addCommonOptions(CLI::App &app, CommonOptions &options)
{
    app.add_flag("--json", "Answer with one JSON object");
    app.add_option("--as", options.account, "The account that acts")->type_name("ACCOUNT");
    app.add_option("--passphrase-file", options.passphraseFile, "File with that account's passphrase in its first line")
        ->type_name("FILE");
    app.add_option("--new-passphrase-file", options.newPassphraseFile, "File with a new account's passphrase")
        ->type_name("FILE");
    app.add_flag(
        "--read-only", options.readOnly,
        "Only read: beside another Bàn Tin that has the workspace open, or from a disk that cannot be written");
    app.add_option("--lang", options.language, "Language of the sentences: vi or en")
        ->check(CLI::IsMember({"vi", "en"}));
    app.set_version_flag("--version", BANTIN_VERSION);
}

/// Also asking for help ends here, as a success.
ExitCode notUnderstood(const CLI::App &app, const CLI::ParseError &error, const Output &output)
{
    if (error.get_exit_code() == int(CLI::ExitCodes::Success) || output.form() == Form::Sentences)
        return app.exit(error) == 0 ? ExitCode::Done : ExitCode::Usage;
    return output.fail(
        {Fault::InvalidInput, u"usage"_s, Retry::AfterCorrection, {QString::fromUtf8(error.what())}, {}});
}

/// They live as long as the line is read and carried out.
struct Commands {
    CLI::App &app;
    const Shell &shell;
    WorkspaceCommands workspace{app, shell};
    AccountCommands account{app, shell};
    AgendaCommand agenda{app, shell};
    ArticleCommands article{app, shell};
    ArticleSteps steps{article.group(), shell};
    KindCommands kinds{app, article.group(), shell};
    QuestionCommands question{app, shell};
    SheetCommand sheet{article.group(), shell};
    ReviewCommands review{article.group(), shell};
    AuditCommands audit{app, shell};
    ArchiveCommands archive{app, shell};
    PackageCommands package{app, shell};
    DelegateCommands delegate{app, shell};
    HandoverCommands handover{app, shell};
    RelayCommands relay{handover.group(), shell};
    DeskCommands desks{handover.group(), shell};
    OutboxCommands outbox{app, shell};
    PortalCommands portal{app, outbox.group(), shell};
    CarryCommands carry{outbox.group(), portal.group(), shell};
    ControlCommands control{outbox.group(), shell};
    BackupCommands backup{app, shell};
    BoardCommands board{app, shell};
    CalendarCommands calendar{app, shell};
    CheckCommand check{app, shell};
    ConvertCommand convert{app, shell};
    RecordCommands records{app, shell};
    RecoveryCommands recovery{app, shell};
    RegisterCommands registers{app, shell};
    RegulationCommands regulation{app, shell};
    UnitRegulationCommands unitRegulation{regulation.group(), shell};
    RekeyCommand rekey{app, shell};
    RoyaltyCommands royalty{app, shell};
};

} // namespace

CommandLine::CommandLine(const Regulations &regulations, const Clock &clock)
    : m_regulations(regulations)
    , m_clock(clock)
{
}

ExitCode CommandLine::run(int argc, const char *const *argv)
{
    Output output;
    output.setForm(asksForJson(argc, argv) ? Form::Json : Form::Sentences);
    CommonOptions options;
    std::function<ExitCode()> chosen;
    CLI::App app("Bàn Tin: articles from draft to portal, for scripts", "bantin-cli");
    // Subcommands inherit it: the common options may stand anywhere.
    app.fallthrough();
    app.require_subcommand(1);
    addCommonOptions(app, options);
    const Shell shell{m_regulations, m_clock, output, options, chosen};
    const Commands commands{app, shell};
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return notUnderstood(app, error, output);
    }
    return chosen();
}

} // namespace bantin::cli
