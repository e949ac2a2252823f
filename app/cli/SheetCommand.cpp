// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SheetCommand.h"

#include "app/cli/ArticleSteps.h"
#include "app/messages/SheetText.h"
#include "app/render/PaperPdf.h"
#include "app/workflow/MakeArticleSheet.h"

#include <CLI/CLI.hpp>

namespace bantin::cli {

using namespace Qt::StringLiterals;

SheetCommand::SheetCommand(CLI::App &articleGroup, const Shell &shell)
    : m_shell(shell)
{
    CLI::App *command = articleGroup.add_subcommand(
        "sheet", "The whole course of an article, verified anew, as a PDF to print (phiếu theo dõi bài)");
    command->add_option("DIR", m_directory)->required();
    command->add_option("ID", m_article)->required();
    command->add_option("--pdf", m_pdf, "The file to write; everybody who gets it can read it")
        ->type_name("FILE")
        ->required();
    command->callback([this] { m_shell.chosen = [this] { return run(); }; });
}

ExitCode SheetCommand::run() const
{
    const auto id = parseArticleId(m_article);
    if (!id)
        return m_shell.output.fail(id.error());
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto sheet = workflow::makeArticleSheet(*session, *id, m_shell.regulations());
    if (!sheet)
        return m_shell.output.fail(sheet.error());
    const QString path = text(m_pdf);
    const QByteArray pdf = render::paperPdf(messages::sheetHtml(*sheet), sheet->article.toString());
    if (const auto written = writeFile(path, pdf); !written)
        return m_shell.output.fail(written.error());
    const QString code = comparisonCode(*sheet);
    m_shell.output.answer({{u"file"_s, path}, {u"holds"_s, sheet->holds()}, {u"code"_s, code}}, path + u'\n' + code);
    return sheet->holds() ? ExitCode::Done : ExitCode::Refused;
}

} // namespace bantin::cli
