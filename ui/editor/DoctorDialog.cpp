// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/DoctorDialog.h"

#include "ui/editor/DialogButtons.h"
#include "ui/look/Widgets.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;
using namespace content::doctor;

namespace {

QLabel *makePassage(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFrameShape(QFrame::StyledPanel);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setMargin(6);
    label->setMinimumHeight(label->fontMetrics().lineSpacing() * 3 + 14);
    return label;
}

} // namespace

DoctorDialog::DoctorDialog(const QList<Proposal> &changes, Subject subject, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_model(new CorrectionModel(
          changes, subject == Subject::Article ? CorrectionModel::Choice::EachRow : CorrectionModel::Choice::Together,
          this))
{
    setObjectName(u"doctor"_s);
    setWindowTitle(subject == Subject::Article ? tr("Repair the text") : tr("Old fonts in the text"));
    auto *words = new QLabel(explanation(subject, name), this);
    words->setObjectName(u"doctor.explanation"_s);
    words->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(words);
    column->addWidget(makeTable(), 1);
    column->addWidget(makeClose());
    column->addWidget(makeButtons(subject));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DoctorDialog::showRow);
    m_table->selectRow(0);
    m_table->setFocus();
    resize(820, 560);
}

QString DoctorDialog::explanation(Subject subject, const QString &name) const
{
    const int count = int(m_model->changes().size());
    switch (subject) {
    case Subject::File:
        return tr("“%1” was written with fonts from before Unicode: %n passages are unreadable without those fonts. "
                  "Below "
                  "is each as it is in the file and as it reads corrected. The file itself is not changed.",
                  nullptr, count)
            .arg(name);
    case Subject::Paste:
        return tr("What you paste was written with fonts from before Unicode: %n passages are unreadable without those "
                  "fonts. Below is each as it is and as it reads corrected.",
                  nullptr, count);
    case Subject::Article:
        break;
    }
    return tr("%n places in the text can be repaired. Untick what should stay as it is; one undo takes all of it back.",
              nullptr, count);
}

QWidget *DoctorDialog::makeTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"doctor.changes"_s);
    m_table->setAccessibleName(tr("Changes, before and after"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(CorrectionModel::Before, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(CorrectionModel::After, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(CorrectionModel::Why, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    return m_table;
}

QWidget *DoctorDialog::makeClose()
{
    auto *box = new QWidget(this);
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    m_before = makePassage(u"doctor.before"_s, box);
    m_after = makePassage(u"doctor.after"_s, box);
    form->addRow(tr("As it is:"), m_before);
    form->addRow(tr("Corrected:"), m_after);
    return box;
}

QWidget *DoctorDialog::makeButtons(Subject subject)
{
    const QString leave = subject == Subject::File    ? tr("&Do not import it")
                          : subject == Subject::Paste ? tr("&Do not paste it")
                                                      : tr("&Change nothing");
    QDialogButtonBox *buttons = makeDialogButtons(
        u"doctor"_s, subject == Subject::Article ? tr("&Repair what is ticked") : tr("&Use the corrected text"), leave,
        this);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT correctionsTaken(m_model->chosen());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &DoctorDialog::reject);
    if (subject != Subject::Article) {
        QPushButton *keep = makeButton(u"doctor.keep"_s, tr("&Keep it as it is"), ButtonLook::Plain, buttons);
        buttons->addButton(keep, QDialogButtonBox::ActionRole);
        connect(keep, &QPushButton::clicked, this, [this] {
            Q_EMIT keptAsFound();
            accept();
        });
    }
    return buttons;
}

void DoctorDialog::showRow(const QModelIndex &index)
{
    const Proposal change = m_model->changes().value(index.row());
    m_before->setText(change.before.simplified());
    m_after->setText(change.after.simplified());
}

} // namespace bantin::ui::editor
