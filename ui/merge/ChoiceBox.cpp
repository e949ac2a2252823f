// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/ChoiceBox.h"

#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;
using content::MergePiece;
using content::PieceChoice;

ChoiceBox::ChoiceBox(QWidget *parent)
    : QWidget(parent)
    , m_cause(makeMutedLabel({}, this))
    , m_group(new QButtonGroup(this))
    , m_mine(makeRadio(u"merge.mine"_s, PieceChoice::Mine))
    , m_theirs(makeRadio(u"merge.theirs"_s, PieceChoice::Theirs))
    , m_both(makeRadio(u"merge.both"_s, PieceChoice::Both))
{
    setObjectName("merge.choice"_L1);
    m_cause->setObjectName("merge.cause"_L1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::space);
    column->addWidget(m_cause);
    for (QRadioButton *button : {m_mine, m_theirs, m_both})
        column->addWidget(button);
    column->addStretch();
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT chosen(PieceChoice(id)); });
    clear();
}

QRadioButton *ChoiceBox::makeRadio(const QString &objectName, PieceChoice choice)
{
    auto *button = new QRadioButton(this);
    button->setObjectName(objectName);
    m_group->addButton(button, int(choice));
    return button;
}

QString ChoiceBox::causeWord(const MergePiece &piece)
{
    switch (piece.cause) {
    case MergePiece::Cause::MineAlone:
        return tr("Only this desk changed this place.");
    case MergePiece::Cause::TheirsAlone:
        return tr("Only the other desk changed this place.");
    case MergePiece::Cause::Each:
        return piece.isWoven ? tr("Both changed it, in different words: the changes go together.")
                             : tr("Both changed this place: choose what is right.");
    case MergePiece::Cause::Unknown:
        break;
    }
    return tr("The two versions differ here.");
}

void ChoiceBox::showPiece(const MergePiece &piece, PieceChoice choice)
{
    m_cause->setText(causeWord(piece));
    m_mine->setText(piece.mine.isEmpty() ? tr("&1  As here: without it") : tr("&1  The version here"));
    m_theirs->setText(piece.theirs.isEmpty() ? tr("&2  As there: without it") : tr("&2  The other version"));
    m_both->setText(piece.isWoven ? tr("&3  Both changes in one") : tr("&3  Both, one below the other"));
    m_both->setVisible(piece.both.has_value());
    // A group that is exclusive cannot be without a choice.
    m_group->setExclusive(false);
    for (QRadioButton *button : {m_mine, m_theirs, m_both}) {
        button->setEnabled(true);
        button->setChecked(m_group->id(button) == int(choice));
        button->setAccessibleDescription(m_cause->text());
    }
    m_group->setExclusive(true);
}

void ChoiceBox::clear()
{
    m_cause->clear();
    m_both->hide();
    for (QRadioButton *button : {m_mine, m_theirs, m_both})
        button->setEnabled(false);
}

void ChoiceBox::choose(PieceChoice choice)
{
    auto *button = m_group->button(int(choice));
    if (button && button->isEnabled() && !button->isHidden())
        button->click();
}

} // namespace bantin::ui
